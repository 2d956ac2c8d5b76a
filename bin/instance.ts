import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Client } from 'pg'
import accessPlugin from '../core/access/plugin.ts'
import { buildApp } from '../core/http/app.ts'
import { atWork } from '../core/context/at-work.ts'
import { listenForInvalidations, type Changes } from '../core/instance/cache-invalidation.ts'
import { databaseClock } from '../core/instance/clock.ts'
import type { Config } from '../core/instance/config.ts'
import { connect, openPool } from '../core/database/connection.ts'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { Lines } from '../core/database/lines.ts'
import { readMigrations, type MigrationSet } from '../core/database/migrations/migration-files.ts'
import {
  migrate,
  type AppliedMigration,
  type ReadSet
} from '../core/database/migrations/migrator.ts'
import {
  ANSWER_MS,
  APP,
  assertServingRole,
  ensureRoles,
  RELAY,
  roleUrl
} from '../core/database/roles.ts'
import { bindToSecret, mustFitSecret } from '../core/database/secret-mark.ts'
import { pluginOf, sharesOf } from '../core/database/shares.ts'
import { watchUnitsOfWork } from '../core/database/unit-of-work.ts'
import { pagesOf } from '../core/pages/pages-of.ts'
import { readEnvironments } from '../core/instance/environments.ts'
import type { Instance } from '../core/instance/instance.ts'
import { keptPages } from '../core/pages/kept-pages.ts'
import { tellOfPages } from '../core/pages/tell-of-pages.ts'
import type { Pages } from '../core/pages/pages.ts'
import { loadPlugins } from '../core/plugins/load-plugins.ts'
import { closeMailDriver } from '../core/mail/transport/driver.ts'
import mailPlugin from '../core/mail/plugin.ts'
import type { Plugin } from '../core/plugins/plugin.ts'
import { ownMasterSecret } from '../core/security/master-secret.ts'
import auditPlugin from '../core/operations/audit/plugin.ts'
import eventsPlugin from '../core/operations/events/plugin.ts'
import jobsPlugin from '../core/operations/jobs/plugin.ts'
import { buildRegistry, type Registry } from '../core/plugins/registry.ts'
import { deriveSecrets } from '../core/security/secrets.ts'
import { openLogger } from '../core/telemetry/logger.ts'
import { openMetrics } from '../core/telemetry/metrics.ts'
import { keepPresence } from '../core/telemetry/presence.ts'
import { toolsOf } from '../core/execution/tools.ts'
import { Realtime } from '../core/realtime/realtime.ts'
import { startWorker, type Worker } from '../core/jobs/worker.ts'
import { builtInPlugins } from '../plugins/built-in.ts'
import tenantsPlugin from '../tenants/plugin.ts'
import { openDirectory } from '../tenants/resolve.ts'
import { auditOfInstance } from './as-operator.ts'
import { reaching } from './reaching.ts'
import { mustBeSound, mustNotBeNewer } from './sound-database.ts'
import { endWithin } from './stopping.ts'

const ROOT = resolve(import.meta.dirname, '..')
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

export interface Telling {
  /** Sentences for the operator about what goes on. */
  onProgress?: (sentence: string) => void
  /**
   * The embedded PostgreSQL is gone and could not be brought back: the process is of no use any
   * more.
   */
  onLost?: (error: Error) => void
}

/** On for every tenant, and not for anyone to switch off. */
export const kernelPlugins = [
  accessPlugin,
  tenantsPlugin,
  jobsPlugin,
  auditPlugin,
  eventsPlugin,
  mailPlugin
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
  return buildRegistry(
    [...kernelPlugins, ...builtIn, ...(await loadPlugins(config.STOA_PLUGINS))],
    { off }
  )
}

export interface Databases {
  adminUrl: string | null
  appUrl: string
  relayUrl: string
  secret: string
  stop(): Promise<void>
}

/**
 * Where PostgreSQL is: the configured one, or our own, started here.
 * @param adoptSecret make a new master secret also where the one of an existing database is lost
 */
export async function openDatabases(
  config: Config,
  { onProgress, onLost }: Telling = {},
  adoptSecret = false
): Promise<Databases> {
  if (config.DATABASE_APP_URL !== undefined && config.DATABASE_RELAY_URL !== undefined) {
    return {
      adminUrl: config.DATABASE_URL ?? null,
      appUrl: config.DATABASE_APP_URL,
      relayUrl: config.DATABASE_RELAY_URL,
      secret: config.STOA_SECRET as string,
      stop: async () => {}
    }
  }
  const dataDir = resolve(config.STOA_DATA_DIR)
  const secret = config.STOA_SECRET ?? (await ownMasterSecret(dataDir, adoptSecret))
  const embedded =
    config.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({
          dataDir: resolve(dataDir, 'postgres'),
          port: config.DATABASE_PORT || undefined,
          onProgress,
          onLost
        })
      : null
  const adminUrl = config.DATABASE_URL ?? (embedded?.url as string)
  return {
    adminUrl,
    appUrl: roleUrl(adminUrl, secret, APP),
    relayUrl: roleUrl(adminUrl, secret, RELAY),
    secret,
    stop: async () => embedded?.stop()
  }
}

/** What belongs into the control plane, and what into every placement. */
export function migrationSets(registry: Registry): { control: MigrationSet; sets: MigrationSet[] } {
  const ofPlugins = registry.plugins.flatMap(p =>
    p.migrations === undefined ? [] : [{ owner: p.name, folder: p.migrations }]
  )
  return {
    control: { owner: 'control', folder: resolve(ROOT, 'migrations/control') },
    sets: [{ owner: 'kernel', folder: resolve(ROOT, 'migrations/placement') }, ...ofPlugins]
  }
}

/**
 * The files of all sets, read and found in order. @throws Error that names the plugin and the file
 */
export async function readSets(registry: Registry): Promise<{ control: ReadSet; sets: ReadSet[] }> {
  const { control, sets } = migrationSets(registry)
  const read = async (set: MigrationSet): Promise<ReadSet> => ({
    owner: set.owner,
    migrations: await readMigrations(set)
  })
  return { control: await read(control), sets: await Promise.all(sets.map(read)) }
}

/**
 * The schemas that hold tenants: the shared one, and those this database has besides. The ledger is
 * asked too, since an admin who is no superuser sees nothing else across tenants.
 */
export async function knownPlacements(client: Pick<Client, 'query'>): Promise<string[]> {
  const {
    rows: [there]
  } = await client.query<{ made: boolean | null }>(
    "SELECT has_table_privilege(to_regclass('stoa.placement'), 'SELECT') AND has_table_privilege(to_regclass('stoa.migration'), 'SELECT') AS made"
  )
  const { rows } = there?.made
    ? await client.query<{ name: string }>(
        'SELECT name FROM stoa.placement UNION SELECT m.placement FROM stoa.migration m JOIN pg_namespace n ON n.nspname = m.placement ORDER BY 1'
      )
    : { rows: [] }
  return [...new Set(['pool', ...rows.map(r => r.name)])]
}

export interface MigrateDatabaseOptions {
  onApplied?: (applied: AppliedMigration) => void
  extraPlacements?: string[]
  /** Bind the database to this secret although it belongs to another. */
  adoptSecret?: boolean
  onRemark?: (sentence: string) => void
  /** STOA_NEWER_DATABASE and STOA_MIGRATION_SECONDS. */
  newer?: Config['STOA_NEWER_DATABASE']
  seconds?: number
}

/**
 * Brings roles and tables up to date, in every placement, and checks that they are as they must be.
 * @returns what was applied
 * @throws Error when the database belongs to another secret or a newer version, or a table is not
 * locked down
 */
export async function migrateDatabase(
  databases: Databases,
  registry: Registry,
  options: MigrateDatabaseOptions = {}
): Promise<AppliedMigration[]> {
  const {
    onApplied,
    extraPlacements = [],
    adoptSecret = false,
    onRemark,
    newer = 'refuse',
    seconds = 15
  } = options
  if (databases.adminUrl === null) return []
  const { control, sets } = await readSets(registry)
  const admin = connect(databases.adminUrl, 'stoa migrate')
  await reaching('DATABASE_URL', () => admin.connect())
  try {
    await ensureRoles(admin, databases.secret, adoptSecret)
    await mustNotBeNewer(admin, [control, ...sets], { newer })
    const placements = [...new Set([...(await knownPlacements(admin)), ...extraPlacements])]
    const applied = await migrate(admin, control, sets, placements, { seconds, onApplied })
    await bindToSecret(
      admin,
      databases.secret,
      adoptSecret ? () => auditOfInstance(admin, 'operator.adopt-secret', {}) : null
    )
    await mustBeSound(admin, registry, [control, ...sets], placements, { newer, onRemark })
    return applied
  } finally {
    await admin.end()
  }
}

/** The same checks for a process that migrates nothing, as the role it has. */
async function checkDatabase(
  databases: Databases,
  registry: Registry,
  config: Config,
  onRemark: (sentence: string) => void
): Promise<void> {
  const { control, sets } = await readSets(registry)
  const relay = connect(databases.relayUrl, 'stoa start')
  await reaching(
    config.DATABASE_RELAY_URL === undefined ? 'DATABASE_URL' : 'DATABASE_RELAY_URL',
    () => relay.connect()
  )
  try {
    await mustFitSecret(relay, databases.secret)
    await mustBeSound(relay, registry, [control, ...sets], await knownPlacements(relay), {
      newer: config.STOA_NEWER_DATABASE,
      onRemark
    })
  } finally {
    await relay.end()
  }
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
  let changes: Changes | undefined // eslint-disable-line prefer-const -- the condition asks before it is there
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
        { what: 'requests', end: () => app.close() },
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
