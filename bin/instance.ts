import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Client } from 'pg'
import accessPlugin from '../core/access/plugin.ts'
import { buildApp } from '../core/app.ts'
import { atWork } from '../core/at-work.ts'
import { listenForChanges } from '../core/changes.ts'
import type { Config } from '../core/config.ts'
import { checkCatalogue, describeFaults } from '../core/database/catalogue-check.ts'
import { connect, openPool } from '../core/database/connection.ts'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { migrate, type AppliedMigration, type MigrationSet } from '../core/database/migrator.ts'
import { openModels } from '../core/database/models.ts'
import { APP, assertServingRole, ensureRoles, RELAY, roleUrl } from '../core/database/roles.ts'
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
import { keepPresence } from '../core/telemetry/presence.ts'
import { toolsOf } from '../core/tools.ts'
import { startWorker, type Worker } from '../core/worker.ts'
import { builtInPlugins } from '../plugins/built-in.ts'
import tenantsPlugin from '../tenants/plugin.ts'
import { openDirectory } from '../tenants/resolve.ts'

const ROOT = resolve(import.meta.dirname, '..')
const RELAY_CONNECTIONS = 4
const GRACE_MS = 20_000

export interface RunningInstance {
  readonly instance: Instance
  readonly app: FastifyInstance
  readonly worker: Worker | null
  /** Stops taking work, finishes what runs, closes everything. */
  stop (): Promise<void>
}

interface Measured { reads: boolean, statements: number, roundTrips: number, rows?: number, milliseconds?: number }

/** On for every tenant, and not for anybody to switch off. */
export const kernelPlugins = [accessPlugin, tenantsPlugin, jobsPlugin, auditPlugin, eventsPlugin, mailPlugin]

/** The kernel's plugins, the built-in ones and those the configuration names, checked and in order. */
export async function assemble (config: Config): Promise<Registry> {
  const off = config.STOA_PLUGINS_OFF.split(',').map(name => name.trim()).filter(name => name !== '')
  return buildRegistry([...kernelPlugins, ...builtInPlugins, ...await loadPlugins(config.STOA_PLUGINS)], { off })
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
  const pool = openPool(databases.appUrl, { max: config.DATABASE_POOL, name: 'stoa app' })
  const relayPool = openPool(databases.relayUrl, { max: RELAY_CONNECTIONS, name: 'stoa relay' })
  await assertServingRole(pool as never)
  openModels(registry.plugins.flatMap(p => p.models ?? []))
  const log = openLogger(config.LOG_LEVEL)
  const metrics = openMetrics()
  watchUnitsOfWork(({ reads, statements, roundTrips, rows = 0, milliseconds = 0 }: Measured) => {
    const work = atWork()
    if (work !== undefined) {
      const figures = metrics.plugins.of(work.plugin)
      figures.statements += statements
      figures.rows += rows
      figures.milliseconds += milliseconds
    }
    const sums = metrics.unitsOfWork[reads ? 'read' : 'write']
    sums.count++
    sums.statements += statements
    sums.roundTrips += roundTrips
  })
  const listeners: Array<() => void> = []
  const instance: Instance = {
    config, registry, pool, relayPool, log, metrics, secrets: deriveSecrets(databases.secret), directory: openDirectory(pool, registry),
    environments: readEnvironments(registry, config.environment),
    signToken: () => { throw new Error('The HTTP face signs tokens; it is not built yet.') },
    toolsOf,
    wake: () => { for (const listener of listeners) listener() },
    onWake: listener => { listeners.push(listener) }
  }
  const changes = await listenForChanges(databases.appUrl, instance.directory, log)
  const app = await buildApp(instance)
  const worker = config.STOA_ROLE === 'web' ? null : await startWorker(instance)
  const presence = keepPresence(instance)
  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    await app.close()
    await worker?.stop(GRACE_MS)
    await closeMailDriver(instance)
    await presence.stop()
    await changes.stop()
    await Promise.all([pool.end(), relayPool.end()])
    await databases.stop()
  }
  return { instance, app, worker, stop: () => (stopping ??= stop()) }
}
