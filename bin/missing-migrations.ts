import type { Client } from 'pg'
import { connect } from '../core/database/connection.ts'
import type { AppliedMigration, ReadSet } from '../core/database/migrations/migrator.ts'
import type { Registry } from '../core/plugins/registry.ts'
import { mustBeOfOurs } from './sound-database.ts'

/**
 * The migrations this version of the code has and the database's ledger has not. Changes nothing.
 * @param adminUrl of a role that may see the ledger: a superuser, or a member of stoa_owner
 * @throws Error when the database was made by other migrations than ours
 */
export async function missingMigrations(
  adminUrl: string,
  registry: Registry
): Promise<AppliedMigration[]> {
  const client = connect(adminUrl, 'stoa migrate --check')
  await client.connect()
  try {
    return await missingIn(client, registry)
  } finally {
    await client.end()
  }
}

export async function missingIn(client: Client, registry: Registry): Promise<AppliedMigration[]> {
  const { knownPlacements, readSets } = await import('./migrate-database.ts')
  const { control, sets } = await readSets(registry)
  await mustBeOfOurs(client, [control, ...sets])
  const {
    rows: [there]
  } = await client.query<{ ledger: boolean }>(
    "SELECT to_regclass('stoa.migration') IS NOT NULL AS ledger"
  )
  const applied = there?.ledger
    ? (await client.query<AppliedMigration>('SELECT placement, owner, name FROM stoa.migration'))
        .rows
    : []
  const placements = await knownPlacements(client)
  const ledger = new Set(applied.map(labelOf))
  const requested = [
    ...namesOf(control, '*'),
    ...placements.flatMap(placement => sets.flatMap(set => namesOf(set, placement)))
  ]
  return requested.filter(migration => !ledger.has(labelOf(migration)))
}

const labelOf = ({ placement, owner, name }: AppliedMigration): string =>
  `${placement} ${owner}/${name}`

const namesOf = ({ owner, migrations }: ReadSet, placement: string): AppliedMigration[] =>
  migrations.map(({ name }) => ({ placement, owner, name }))
