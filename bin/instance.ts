import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Client } from 'pg'
import accessPlugin from '../core/access/plugin.ts'
import { buildApp } from '../core/app.ts'
import { listenForChanges, type Changes } from '../core/changes.ts'
import type { Config } from '../core/config.ts'
import { checkCatalogue, describeFaults } from '../core/database/catalogue-check.ts'
import { connect, openPool } from '../core/database/connection.ts'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { Lines } from '../core/database/lines.ts'
import { migrate, type AppliedMigration, type MigrationSet } from '../core/database/migrator.ts'
import { openModels } from '../core/database/models.ts'
import { ANSWER_MS, APP, assertServingRole, ensureRoles, RELAY, roleUrl } from '../core/database/roles.ts'
import { sharesOf } from '../core/database/shares.ts'
import { watchUnitsOfWork } from '../core/database/unit-of-work.ts'
import { readEnvironments } from '../core/environments.ts'
import type { Instance } from '../core/instance.ts'
import { loadPlugins } from '../core/load-plugins.ts'
import { closeMailDriver } from '../core/mail/driver.ts'
import mailPlugin from '../core/mail/plugin.ts'
import auditPlugin from '../core/operations/audit/plugin.ts'
import eventsPlugin from '../core/operations/events/plugin.ts'
import jobsPlugin from '../core/operations/jobs/plugin.ts'
import { buildRegistry, type Registry } from '../core/registry.ts'
import { deriveSecrets, ownMasterSecret } from '../core/secrets.ts'
import { openLogger } from '../core/telemetry/logger.ts'
import { openMetrics } from '../core/telemetry/metrics.ts'
import { toolsOf } from '../core/tools.ts'
import { startWorker, type Worker } from '../core/worker.ts'
import { builtInPlugins } from '../plugins/built-in.ts'
import tenantsPlugin from '../tenants/plugin.ts'
import { openDirectory } from '../tenants/resolve.ts'

const ROOT = resolve(import.meta.dirname, '..')
const RELAY_CONNECTIONS = 4
const GRACE_MS = 20_000
/** A disk that was full is believed to be so for this long after the last failure. Milliseconds. */
const FULL_MS = 30_000

export interface RunningInstance {
  readonly instance: Instance
  readonly app: FastifyInstance
  readonly worker: Worker | null
  /** Stops taking work, finishes what runs, closes everything. */
  stop (): Promise<void>
}

/** The kernel's plugins, the built-in ones and those the configuration names, checked and in order. */
export async function assemble (config: Config): Promise<Registry> {
  return buildRegistry([accessPlugin, tenantsPlugin, jobsPlugin, auditPlugin, eventsPlugin, mailPlugin, ...builtInPlugins, ...await loadPlugins(config.STOA_PLUGINS)])
}

export interface Databases { adminUrl: string | null, appUrl: string, relayUrl: string, secret: string, stop (): Promise<void> }

/** Where PostgreSQL is: the configured one, or our own, started here. */
export async function openDatabases (config: Config, onProgress: (sentence: string) => void = () => {}): Promise<Databases> {
  if (config.DATABASE_APP_URL !== undefined && config.DATABASE_RELAY_URL !== undefined) {
    return { adminUrl: config.DATABASE_URL ?? null, appUrl: config.DATABASE_APP_URL, relayUrl: config.DATABASE_RELAY_URL, secret: config.STOA_SECRET ?? '', stop: async () => {} }
  }
  const dataDir = resolve(config.STOA_DATA_DIR)
  const secret = config.STOA_SECRET ?? await ownMasterSecret(dataDir)
  const embedded = config.DATABASE_URL === undefined ? await startEmbeddedPostgres({ dataDir: resolve(dataDir, 'postgres'), port: config.DATABASE_PORT || undefined, onProgress }) : null
  const adminUrl = config.DATABASE_URL ?? embedded?.url as string
  return { adminUrl, appUrl: roleUrl(adminUrl, secret, APP), relayUrl: roleUrl(adminUrl, secret, RELAY), secret, stop: async () => embedded?.stop() }
}

/** What belongs into the control plane, and what into every placement. */
export function migrationSets (registry: Registry): { control: MigrationSet, sets: MigrationSet[] } {
  const ofPlugins = registry.plugins.flatMap(p => p.migrations === undefined ? [] : [{ owner: p.name, folder: p.migrations }])
  return { control: { owner: 'control', folder: resolve(ROOT, 'migrations/control') }, sets: [{ owner: 'kernel', folder: resolve(ROOT, 'migrations/placement') }, ...ofPlugins] }
}

/**
 * The schemas that hold tenants: the shared one, and those this database has besides. The ledger is asked too, since an admin
 * who is no superuser sees nothing else across tenants.
 */
export async function knownPlacements (client: Pick<Client, 'query'>): Promise<string[]> {
  const { rows: [there] } = await client.query<{ made: boolean | null }>('SELECT has_table_privilege(to_regclass(\'stoa.placement\'), \'SELECT\') AND has_table_privilege(to_regclass(\'stoa.migration\'), \'SELECT\') AS made')
  const { rows } = there?.made
    ? await client.query<{ name: string }>('SELECT name FROM stoa.placement UNION SELECT m.placement FROM stoa.migration m JOIN pg_namespace n ON n.nspname = m.placement ORDER BY 1')
    : { rows: [] }
  return [...new Set(['pool', ...rows.map(r => r.name)])]
}

/** Brings roles and tables up to date, in every placement. @returns what was applied */
export async function migrateDatabase (databases: Databases, registry: Registry, onApplied?: (applied: AppliedMigration) => void, extraPlacements: string[] = []): Promise<AppliedMigration[]> {
  if (databases.adminUrl === null) return []
  const admin = connect(databases.adminUrl, 'stoa migrate')
  await admin.connect()
  try {
    await ensureRoles(admin, databases.secret)
    const { control, sets } = migrationSets(registry)
    const placements = [...new Set([...await knownPlacements(admin), ...extraPlacements])]
    const applied = await migrate(admin, control, sets, placements, onApplied)
    const faults = applied.length > 0 ? await checkCatalogue(admin, placements) : []
    if (faults.length > 0) throw new Error(`Tables are not locked down as they must be, so nothing is served: ${describeFaults(faults)}`)
    return applied
  } finally {
    await admin.end()
  }
}

/** Starts the instance in this process, without listening: database, migrations, HTTP face, worker. */
export async function startInstance (config: Config, onProgress: (sentence: string) => void = () => {}): Promise<RunningInstance> {
  const registry = await assemble(config)
  const databases = await openDatabases(config, onProgress)
  try {
    return await startOn(databases, registry, config, onProgress)
  } catch (error) {
    await databases.stop() // a PostgreSQL of our own must not outlive a start that failed
    throw error
  }
}

async function startOn (databases: Databases, registry: Registry, config: Config, onProgress: (sentence: string) => void): Promise<RunningInstance> {
  if (config.STOA_MIGRATE === 'at-start') await migrateDatabase(databases, registry, applied => onProgress(`Applied ${applied.owner}/${applied.name} to ${applied.placement}.`))
  const pool = openPool(databases.appUrl, { max: config.DATABASE_POOL, name: 'stoa app', answerMs: ANSWER_MS[APP] })
  const lines = new Lines(pool)
  const relayPool = openPool(databases.relayUrl, { max: RELAY_CONNECTIONS, name: 'stoa relay', answerMs: ANSWER_MS[RELAY] })
  await assertServingRole(pool as never)
  openModels(registry.plugins.flatMap(p => p.models ?? []))
  const log = openLogger(config.LOG_LEVEL)
  const metrics = openMetrics()
  let fullAt = -Infinity
  watchUnitsOfWork(({ reads, statements, roundTrips, failed, failure }) => {
    const sums = metrics.unitsOfWork[reads ? 'read' : 'write']
    sums.count++
    sums.statements += statements
    sums.roundTrips += roundTrips
    if (failure !== null) metrics.databaseFailures.inc({ failure })
    if (failure === 'storage-full') fullAt = performance.now()
    else if (!failed && !reads) fullAt = -Infinity
  })
  const listeners: Array<() => void> = []
  let changes: Changes | undefined // eslint-disable-line prefer-const -- the condition asks before it is there
  const instance: Instance = {
    config, registry, pool, relayPool, log, metrics, secrets: deriveSecrets(databases.secret), directory: openDirectory(pool, registry),
    environments: readEnvironments(registry, config.environment),
    signToken: () => { throw new Error('The HTTP face signs tokens; it is not built yet.') },
    toolsOf,
    databaseCondition () {
      const state = changes?.state() ?? 'away'
      if (state !== 'ready') return state
      if (performance.now() - fullAt < FULL_MS) return 'storage-full'
      return sharesOf(pool).load.waiting > 0 ? 'busy' : 'ready'
    },
    wake: () => { for (const listener of listeners) listener() },
    onWake: listener => { listeners.push(listener) }
  }
  changes = await listenForChanges(databases.appUrl, instance.directory, lines, log)
  const app = await buildApp(instance)
  const worker = config.STOA_ROLE === 'web' ? null : await startWorker(instance)
  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    await app.close()
    await worker?.stop(GRACE_MS)
    await closeMailDriver(instance)
    await changes?.stop()
    await Promise.all([pool.end(), relayPool.end()])
    await databases.stop()
  }
  return { instance, app, worker, stop: () => (stopping ??= stop()) }
}
