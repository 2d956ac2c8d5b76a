import { readdir } from 'node:fs/promises'
import type { Client } from 'pg'
import { connect } from '../core/database/connection.ts'
import type { AppliedMigration, MigrationSet } from '../core/database/migrator.ts'
import type { Registry } from '../core/registry.ts'

/**
 * The migrations this version of the code has and the database's ledger has not. Changes nothing.
 * @param adminUrl of a role that may see the ledger: a superuser, or a member of stoa_owner
 */
export async function missingMigrations (adminUrl: string, registry: Registry): Promise<AppliedMigration[]> {
  const client = connect(adminUrl, 'stoa migrate --check')
  await client.connect()
  try {
    return await missingIn(client, registry)
  } finally {
    await client.end()
  }
}

export async function missingIn (client: Client, registry: Registry): Promise<AppliedMigration[]> {
  const { knownPlacements, migrationSets } = await import('./instance.ts')
  const { control, sets } = migrationSets(registry)
  const { rows: [there] } = await client.query<{ ledger: boolean }>('SELECT to_regclass(\'stoa.migration\') IS NOT NULL AS ledger')
  const applied = there?.ledger ? (await client.query<AppliedMigration>('SELECT placement, owner, name FROM stoa.migration')).rows : []
  const placements = await knownPlacements(client)
  const ledger = new Set(applied.map(labelOf))
  const wanted = [...await filesOf(control, '*'), ...(await Promise.all(placements.flatMap(placement => sets.map(set => filesOf(set, placement))))).flat()]
  return wanted.filter(migration => !ledger.has(labelOf(migration)))
}

const labelOf = ({ placement, owner, name }: AppliedMigration): string => `${placement} ${owner}/${name}`

async function filesOf ({ owner, folder }: MigrationSet, placement: string): Promise<AppliedMigration[]> {
  return (await readdir(folder)).filter(file => file.endsWith('.sql')).sort().map(file => ({ placement, owner, name: file.slice(0, -'.sql'.length) }))
}
