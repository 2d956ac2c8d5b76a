import type { ClientBase } from 'pg'
import { OWNER, RELAY } from './roles.ts'

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

/**
 * The migrations of known owners that the database has and this code has not: a newer version made
 * them.
 * @param known the names this code has, by owner; other owners in the ledger are of plugins that
 * are not loaded
 */
export async function newerThanWe(
  client: Connection,
  known: ReadonlyMap<string, readonly string[]>
): Promise<string[]> {
  const { rows } = await client.query<{ owner: string; name: string }>(
    'SELECT DISTINCT owner, name FROM stoa.migration WHERE owner = ANY ($1) ORDER BY owner, name',
    [[...known.keys()]]
  )
  return rows
    .filter(({ owner, name }) => !known.get(owner)?.includes(name))
    .map(({ owner, name }) => `${owner}/${name}`)
}

/** What is said where older code meets a newer database. */
export const madeByNewer = (newer: string[]): string =>
  `This database was made by a newer version: it has ${newer.slice(0, 3).join(', ')}${newer.length > 3 ? ` and ${newer.length - 3} more` : ''}, which this one does not know. ` +
  'Start the newer version; or, where you know that this one may still serve (while processes are replaced one by one), set STOA_NEWER_DATABASE=serve.'
