import type { FastifyInstance } from 'fastify'
import accessPlugin from '../core/access/plugin.ts'
import { buildApp } from '../core/http/app.ts'
import { atWork } from '../core/context/at-work.ts'
import { listenForInvalidations, type Changes } from '../core/instance/cache-invalidation.ts'
import { databaseClock } from '../core/instance/clock.ts'
import type { Config } from '../core/instance/config.ts'
import { openPool } from '../core/database/connection.ts'
import { Lines } from '../core/database/lines.ts'
import { ANSWER_MS, APP, assertServingRole, RELAY } from '../core/database/roles.ts'
import { pluginOf, sharesOf } from '../core/database/shares.ts'
import { watchUnitsOfWork } from '../core/database/unit-of-work.ts'
import { pagesOf } from '../core/http/pages/pages-of.ts'
import { readEnvironments } from '../core/instance/environments.ts'
import type { Instance } from '../core/instance/instance.ts'
import { keptPages } from '../core/http/pages/kept-pages.ts'
import { tellOfPages } from '../core/http/pages/tell-of-pages.ts'
import type { Pages } from '../core/http/pages/pages.ts'
import { loadPlugins } from '../core/plugins/load-plugins.ts'
import { closeMailDriver } from '../core/mail/transport/driver.ts'
import mailPlugin from '../core/mail/plugin.ts'
import { closeStorage } from '../core/storage/open-storage.ts'
import customFieldsPlugin from '../core/repository/custom-fields/plugin.ts'
import filesPlugin from '../core/files/plugin.ts'
import type { Plugin } from '../core/plugins/plugin.ts'
import auditPlugin from '../core/operations/audit/plugin.ts'
import eventsPlugin from '../core/operations/events/plugin.ts'
import jobsPlugin from '../core/operations/jobs/plugin.ts'
import { buildRegistry, type Registry } from '../core/plugins/registry.ts'
import { deriveSecrets } from '../core/security/secrets.ts'
import { openLogger } from '../core/telemetry/logger.ts'
import { openMetrics } from '../core/telemetry/metrics.ts'
import { keepPresence } from '../core/telemetry/presence.ts'
import { toolsOf } from '../core/execution/tools.ts'
import { Realtime } from '../core/operations/realtime/realtime.ts'
import { startWorker, type Worker } from '../core/jobs/worker.ts'
import { builtInPlugins } from '../plugins/built-in.ts'
import tenantsPlugin from '../tenants/plugin.ts'
import { openDirectory } from '../tenants/resolve.ts'
import { openDatabases, type Databases, type Telling } from './databases.ts'
import { checkDatabase, migrateDatabase } from './migrate-database.ts'
import { endWithin } from './stopping.ts'

const RELAY_CONNECTIONS = 4
/**
 * For what runs, and then for what is closed behind it; less than the 30 s that supervisors usually
 * leave. Milliseconds.
 */
const GRACE_MS = 20_000
const CLOSE_MS = 4_000
/** A disk that was full is believed to be so for this long after the last failure. Milliseconds. */
const FULL_MS = 30_000

export interface RunningInstance {
  readonly instance: Instance
  readonly app: FastifyInstance
  readonly worker: Worker | null
  /**
   * Stops taking work, finishes what runs, closes everything; in time, whatever hangs. @throws
   * Error that names what was left behind
   */
  stop(): Promise<void>
}

/** On for every tenant, and not for anyone to switch off. */
export const kernelPlugins = [
  accessPlugin,
  tenantsPlugin,
  jobsPlugin,
  auditPlugin,
  eventsPlugin,
  mailPlugin,
  customFieldsPlugin,
  filesPlugin
]

/**
 * The kernel's plugins, the built-in ones and those the configuration names, checked and in order.
 * @param builtIn in place of Stoa's own
 */
export async function assemble(
  config: Config,
  builtIn: readonly Plugin[] = builtInPlugins
): Promise<Registry> {
  const off = config.STOA_PLUGINS_OFF.split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const added = await loadPlugins(config.STOA_PLUGINS)
  return buildRegistry([...kernelPlugins, ...builtIn, ...added], {
    off,
    added: added.map(plugin => plugin.name)
  })
}

/**
 * Starts the instance in this process, without listening: database, migrations, HTTP face, worker.
 * @param telling.pages serve pages to browsers; they are built beside all else
 */
export async function startInstance(
  config: Config,
  telling: Telling & { builtIn?: readonly Plugin[]; pages?: boolean } = {}
): Promise<RunningInstance> {
  const registry = await assemble(config, telling.builtIn)
  const pages = telling.pages === true ? keptPages(pagesOf(registry)) : null
  pages?.catch(() => {}) // told when there is a log
  const databases = await openDatabases(config, telling)
  try {
    return await startOn(databases, registry, config, {
      pages,
      onProgress: telling.onProgress ?? (() => {})
    })
  } catch (error) {
    await databases.stop() // a PostgreSQL of our own must not outlive a start that failed
    throw error
  }
}

async function startOn(
  databases: Databases,
  registry: Registry,
  config: Config,
  { pages, onProgress }: { pages: Promise<Pages> | null; onProgress: (sentence: string) => void }
): Promise<RunningInstance> {
  if (config.STOA_MIGRATE === 'at-start' && databases.adminUrl !== null) {
    await migrateDatabase(databases, registry, {
      onApplied: applied => {
        onProgress(`Applied ${applied.owner}/${applied.name} to ${applied.placement}.`)
      },
      onRemark: onProgress,
      newer: config.STOA_NEWER_DATABASE,
      seconds: config.STOA_MIGRATION_SECONDS
    })
  } else {
    await checkDatabase(databases, registry, config, onProgress)
  }
  const pool = openPool(databases.appUrl, {
    max: config.DATABASE_POOL,
    name: 'stoa app',
    answerMs: ANSWER_MS[APP]
  })
  const lines = new Lines(pool)
  const relayPool = openPool(databases.relayUrl, {
    max: RELAY_CONNECTIONS,
    name: 'stoa relay',
    answerMs: ANSWER_MS[RELAY]
  })
  await assertServingRole(pool as never)
  const log = openLogger(config.LOG_LEVEL)
  const metrics = openMetrics()
  if (pages !== null) tellOfPages(pages, log)
  let fullAt = -Infinity
  watchUnitsOfWork(
    pool,
    ({ owner, reads, statements, roundTrips, rows, milliseconds, failed, failure }) => {
      const figures = metrics.plugins.of(atWork()?.plugin ?? pluginOf(owner))
      figures.statements += statements
      figures.rows += rows
      figures.milliseconds += milliseconds
      const sums = metrics.unitsOfWork[reads ? 'read' : 'write']
      sums.count++
      sums.statements += statements
      sums.roundTrips += roundTrips
      if (failure !== null) metrics.databaseFailures.inc({ failure })
      if (failure === 'storage-full') fullAt = performance.now()
      else if (!failed && !reads) fullAt = -Infinity
    }
  )
  const listeners: Array<() => void> = []
  let changes: Changes | undefined // oxlint-disable-line prefer-const -- the condition asks before it is there
  const instance: Instance = {
    config,
    registry,
    pool,
    relayPool,
    clock: await databaseClock(relayPool, log),
    log,
    metrics,
    secrets: deriveSecrets(databases.secret),
    directory: openDirectory(pool, registry),
    get realtime() {
      return realtime
    },
    environments: readEnvironments(registry, config.environment),
    pages: pages === null ? null : () => pages,
    signToken: () => {
      throw new Error('The HTTP face signs tokens; it is not built yet.')
    },
    toolsOf,
    databaseCondition() {
      const state = changes?.state() ?? 'away'
      if (state !== 'ready') return state
      if (performance.now() - fullAt < FULL_MS) return 'storage-full'
      return sharesOf(pool).load.waiting > 0 ? 'busy' : 'ready'
    },
    wake: () => {
      for (const listener of listeners) listener()
    },
    onWake: listener => {
      listeners.push(listener)
    }
  }
  const realtime = new Realtime(instance)
  changes = await listenForInvalidations(databases.appUrl, instance.directory, lines, realtime, log)
  const app = await buildApp(instance)
  const worker = config.STOA_ROLE === 'web' ? null : await startWorker(instance)
  const presence = keepPresence(instance)
  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    const left = await endWithin(
      GRACE_MS,
      [
        {
          what: 'requests',
          end: async () => {
            await app.close()
            await realtime.presences.stop()
          }
        },
        {
          what: 'jobs',
          end: async () => {
            await worker?.stop(GRACE_MS - 1000)
          }
        }
      ],
      log
    )
    if (left.length > 0) app.server.closeAllConnections()
    instance.clock.stop()
    left.push(
      ...(await endWithin(
        CLOSE_MS,
        [
          { what: 'mail', end: () => closeMailDriver(instance) },
          { what: 'the object storage', end: () => closeStorage(instance) },
          { what: 'the figures of this process', end: () => presence.stop() },
          {
            what: 'the connection that hears of changes',
            end: async () => {
              await changes?.stop()
            }
          },
          {
            what: 'connections to the database',
            end: () => Promise.all([pool.end(), relayPool.end()])
          }
        ],
        log
      )),
      ...(await endWithin(CLOSE_MS, [{ what: 'PostgreSQL', end: () => databases.stop() }], log))
    )
    if (left.length > 0) {
      throw new Error(
        `Stopped, but these did not end in time and were left behind: ${left.join(', ')}.`
      )
    }
  }
  return { instance, app, worker, stop: () => (stopping ??= stop()) }
}
