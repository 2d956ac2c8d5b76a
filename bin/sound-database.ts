import type { Client } from 'pg'
import { mustBeLockedDown } from '../core/database/migrations/catalogue-check.ts'
import { madeByNewer, madeByOthers, unknownToUs } from '../core/database/migrations/ledger.ts'
import type { ReadSet } from '../core/database/migrations/migrator.ts'
import type { Registry } from '../core/plugins/registry.ts'

export interface SoundnessOptions {
  /** What to do on a database that a newer version made: STOA_NEWER_DATABASE. */
  newer: 'refuse' | 'serve'
  /** Is told what a plugin left behind that is not loaded, and what was not checked. */
  onRemark?: (sentence: string) => void
}

/**
 * Changes nothing.
 * @param sets all that this code has
 * @returns the migrations of a newer version
 * @throws Error when the database was made by other migrations than those this code goes on from
 */
export async function mustBeOfOurs(client: Client, sets: ReadSet[]): Promise<string[]> {
  const {
    rows: [there]
  } = await client.query<{ ledger: boolean }>(
    "SELECT to_regclass('stoa.migration') IS NOT NULL AS ledger"
  )
  if (!there?.ledger) return []
  const { newer, foreign } = await unknownToUs(
    client,
    new Map(sets.map(({ owner, migrations }) => [owner, migrations.map(m => m.name)]))
  )
  if (foreign.length > 0) throw new Error(madeByOthers(foreign))
  return newer
}

/**
 * @returns whether a newer version made the database
 * @throws Error when it did, and this one is not told to serve on it all the same; or when other
 * migrations did than ours
 */
export async function mustNotBeNewer(
  client: Client,
  sets: ReadSet[],
  { newer, onRemark = () => {} }: SoundnessOptions
): Promise<boolean> {
  const unknown = await mustBeOfOurs(client, sets)
  if (unknown.length === 0) return false
  if (newer === 'refuse') throw new Error(madeByNewer(unknown))
  onRemark(
    `A newer version has changed this database (${unknown.join(', ')}); this one serves on it as it was told, and leaves the check of its tables to the newer one.`
  )
  return true
}

/**
 * What every start asks of a migrated database: that this code knows all of it, and that its tables
 * are locked down.
 * @param client connected as a member of stoa_owner, a superuser, or stoa_relay
 */
export async function mustBeSound(
  client: Client,
  registry: Registry,
  sets: ReadSet[],
  placements: string[],
  options: SoundnessOptions
): Promise<void> {
  if (await mustNotBeNewer(client, sets, options)) return
  for (const remark of await mustBeLockedDown(
    client,
    placements,
    registry.plugins.map(p => p.name)
  )) {
    options.onRemark?.(remark)
  }
}
