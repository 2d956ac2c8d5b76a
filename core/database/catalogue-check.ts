import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'

/** A breach of a rule of tenancy, found in the database's own catalogue. */
export interface Fault {
  /** The number of the rule in the design: 1–4, 6, 9, 10 or 14. */
  rule: number
  /** Which assertion failed, e.g. 'rls-off', 'fk-index'. */
  kind: string
  /** `schema.table`, `schema.table.column`, `schema.table (constraint or index)`, a function or a role. */
  object: string
  /** What is wrong and what it should be, to be read after the object's name. */
  what: string
}

const assertions = readFile(new URL('./catalogue-check.sql', import.meta.url), 'utf8')

/**
 * Checks every table, index, foreign key, policy, privilege, view and function there is: for tests, after each migration
 * and on every placement. Reads pg_catalog and the ledger only; takes about 15 milliseconds.
 * @param client connected as a member of stoa_owner, or a superuser
 * @param placements schemas beside `stoa`, which is always looked at; default: `pool`
 * @returns the faults in a stable order; empty when all is well
 */
export async function checkCatalogue (client: Pick<ClientBase, 'query'>, placements: string[] = ['pool']): Promise<Fault[]> {
  const { rows: [before] } = await client.query<{ path: string }>('SELECT current_setting(\'search_path\') AS path')
  await client.query('SET search_path = pg_catalog') // so that PostgreSQL prints expressions with every foreign name qualified
  const { rows } = await client.query<Fault>(await assertions, [[...new Set(['stoa', ...placements])]])
  await client.query('SELECT set_config(\'search_path\', $1, false)', [before?.path])
  return rows
}

/** The faults as sentences, one a line. */
export const describeFaults = (faults: Fault[]): string => faults.map(f => `rule ${f.rule}: ${f.object} ${f.what}`).join('\n')
