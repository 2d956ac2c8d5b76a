import type { ClientBase } from 'pg'
import { OWNER, RELAY } from '../roles.ts'

type Connection = Pick<ClientBase, 'query'>

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * The ledger is control data like any other, but it must exist before the file that makes
 * secure_table(). Its owner writes it; the relay reads it, for processes that know no more powerful
 * role.
 * @param admin acting as stoa_owner
 */
export async function ensureLedger(admin: Connection): Promise<void> {
  await admin.query(`CREATE TABLE IF NOT EXISTS stoa.migration (
    tenant_id uuid NOT NULL DEFAULT '${NIL}', placement text NOT NULL, owner text NOT NULL, name text NOT NULL, checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (tenant_id, placement, owner, name))`)
  await admin.query('ALTER TABLE stoa.migration ENABLE ROW LEVEL SECURITY')
  await admin.query('ALTER TABLE stoa.migration FORCE ROW LEVEL SECURITY')
  for (const [name, role] of [
    ['ledger', OWNER],
    ['relay', RELAY]
  ]) {
    await admin.query(
      `DO $$ BEGIN CREATE POLICY ${name} ON stoa.migration TO ${role} USING (true) WITH CHECK (true); EXCEPTION WHEN duplicate_object THEN NULL; END $$`
    )
  }
  await admin.query(`GRANT SELECT ON stoa.migration TO ${RELAY}`)
  await admin.query("COMMENT ON TABLE stoa.migration IS 'scope:control relay:SELECT'")
}

/** Migrations of known owners that the database has and this code has not. */
export interface Unknown {
  /** Those whose numbers come after ours: a newer version made them. */
  newer: string[]
  /**
   * Those whose numbers this code has given to other files: no version that came of these files made
   * them.
   */
  foreign: string[]
}

const numberOf = (name: string): string => name.slice(0, 4)

/**
 * @param known the names this code has, by owner; other owners in the ledger are of plugins that
 * are not loaded
 */
export async function unknownToUs(
  client: Connection,
  known: ReadonlyMap<string, readonly string[]>
): Promise<Unknown> {
  const { rows } = await client.query<{ owner: string; name: string }>(
    'SELECT DISTINCT owner, name FROM stoa.migration WHERE owner = ANY ($1) ORDER BY owner, name',
    [[...known.keys()]]
  )
  const unknown: Unknown = { newer: [], foreign: [] }
  for (const { owner, name } of rows) {
    const ours = known.get(owner) ?? []
    if (ours.includes(name)) continue
    const replaced = ours.some(one => numberOf(one) === numberOf(name))
    unknown[replaced ? 'foreign' : 'newer'].push(`${owner}/${name}`)
  }
  return unknown
}

const some = (names: string[]): string =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`

/** What is said where older code meets a newer database. */
export const madeByNewer = (newer: string[]): string =>
  `This database was made by a newer version: it has ${some(newer)}, which this one does not know. ` +
  'Start the newer version; or, where you know that this one may still serve (while processes are replaced one by one), set STOA_NEWER_DATABASE=serve.'

/** What is said where this code meets a database that its migrations did not begin. */
export const madeByOthers = (foreign: string[]): string =>
  `This database was made by other migrations than those of this version: it has ${some(foreign)}, whose numbers other files have here. ` +
  'Databases of states before 1.0 are not upgraded (docs/adr/0022-migrations-start-at-1.0.md): dump what you want to keep, and start on a new, empty one: give another DATABASE_URL, or, for the embedded PostgreSQL, another STOA_DATA_DIR.'
