import { resolve } from 'node:path'
import type { Client } from 'pg'
import type { Config } from '../core/instance/config.ts'
import { connect } from '../core/database/connection.ts'
import { readMigrations, type MigrationSet } from '../core/database/migrations/migration-files.ts'
import {
  migrate,
  type AppliedMigration,
  type ReadSet
} from '../core/database/migrations/migrator.ts'
import { ensureRoles } from '../core/database/roles.ts'
import { bindToSecret, mustFitSecret } from '../core/database/secret-mark.ts'
import type { Registry } from '../core/plugins/registry.ts'
import { auditOfInstance } from './as-operator.ts'
import type { Databases } from './databases.ts'
import { reaching } from './reaching.ts'
import { mustBeSound, mustNotBeNewer } from './sound-database.ts'

const ROOT = resolve(import.meta.dirname, '..')

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
export async function checkDatabase(
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
