import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Client } from 'pg'
import { OWNER, APP, RELAY } from './roles.ts'

/** A folder of SQL files applied in the order of their names, each in a transaction of its own, once a placement. */
export interface MigrationSet {
  /** The ledger's name for it: 'control', 'kernel', or the plugin's name. */
  owner: string
  folder: string
}

export interface AppliedMigration { placement: string, owner: string, name: string }

const FILE = /^\d{4}-[a-z0-9-]+\.sql$/
const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * Applies what is missing. Safe to race (one process at a time by advisory lock; the others find the work done) and to
 * resume (the ledger row is written in the migration's own transaction).
 * @param admin connected as a member of stoa_owner
 * @param placements the schemas that get the placement sets; they are made when missing
 * @throws Error when a file that was applied has changed since, or a file's name has no number
 */
export async function migrate (
  admin: Client, control: MigrationSet, sets: MigrationSet[], placements: string[], onApplied: (applied: AppliedMigration) => void = () => {}
): Promise<AppliedMigration[]> {
  const done: AppliedMigration[] = []
  await admin.query('SELECT pg_advisory_lock(hashtextextended(\'stoa migrate\', 0))')
  try {
    await admin.query(`SET ROLE ${OWNER}`)
    await ensureLedger(admin)
    const note = (applied: AppliedMigration): void => { done.push(applied); onApplied(applied) }
    await applySet(admin, control, '*', 'stoa', note)
    for (const placement of placements) {
      await admin.query('RESET ROLE')
      await admin.query(`CREATE SCHEMA IF NOT EXISTS ${placement} AUTHORIZATION ${OWNER}`)
      await admin.query(`SET ROLE ${OWNER}`)
      await admin.query(`GRANT USAGE ON SCHEMA ${placement} TO ${APP}, ${RELAY}`)
      for (const set of sets) await applySet(admin, set, placement, placement, note)
    }
  } finally {
    await admin.query('RESET ROLE')
    await admin.query('SELECT pg_advisory_unlock(hashtextextended(\'stoa migrate\', 0))')
  }
  return done
}

/** The ledger is control data like any other, but it must exist before the file that makes secure_table(). */
async function ensureLedger (admin: Client): Promise<void> {
  await admin.query(`CREATE TABLE IF NOT EXISTS stoa.migration (
    tenant_id uuid NOT NULL DEFAULT '${NIL}', placement text NOT NULL, owner text NOT NULL, name text NOT NULL, checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (tenant_id, placement, owner, name))`)
  await admin.query('ALTER TABLE stoa.migration ENABLE ROW LEVEL SECURITY')
  await admin.query('ALTER TABLE stoa.migration FORCE ROW LEVEL SECURITY')
  await admin.query(`DO $$ BEGIN CREATE POLICY ledger ON stoa.migration TO ${OWNER} USING (true) WITH CHECK (true); EXCEPTION WHEN duplicate_object THEN NULL; END $$`)
  await admin.query('COMMENT ON TABLE stoa.migration IS \'scope:control\'')
}

async function applySet (admin: Client, set: MigrationSet, ledgerName: string, schema: string, note: (applied: AppliedMigration) => void): Promise<void> {
  const { rows } = await admin.query<{ name: string, checksum: string }>('SELECT name, checksum FROM stoa.migration WHERE placement = $1 AND owner = $2', [ledgerName, set.owner])
  const ledger = new Map(rows.map(r => [r.name, r.checksum]))
  for (const file of (await readdir(set.folder)).filter(f => f.endsWith('.sql')).sort()) {
    if (!FILE.test(file)) throw new Error(`The migration ${set.owner}/${file} must be named like 0001-what-it-does.sql.`)
    const text = await readFile(join(set.folder, file), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    const name = basename(file, '.sql')
    const before = ledger.get(name)
    if (before === checksum) continue
    if (before !== undefined) throw new Error(`The migration ${set.owner}/${file} was changed after it had been applied to ${ledgerName}; undo the change and add a new file instead.`)
    await apply(admin, set.owner, name, text, checksum, ledgerName, schema)
    note({ placement: ledgerName, owner: set.owner, name })
  }
}

async function apply (admin: Client, owner: string, name: string, text: string, checksum: string, ledgerName: string, schema: string): Promise<void> {
  await admin.query('BEGIN')
  try {
    await admin.query(`SET LOCAL search_path = ${schema}`)
    await admin.query('SET LOCAL lock_timeout = \'5s\'')
    await admin.query('INSERT INTO stoa.migration (placement, owner, name, checksum) VALUES ($1, $2, $3, $4)', [ledgerName, owner, name, checksum])
    await admin.query(text)
    await admin.query('COMMIT')
  } catch (error) {
    await admin.query('ROLLBACK')
    throw new Error(`The migration ${owner}/${name} failed on ${ledgerName}: ${(error as Error).message}`, { cause: error })
  }
}
