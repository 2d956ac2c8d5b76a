import { readFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'

/** A breach of a rule of tenancy, found in the database's own catalogue. */
export interface Fault {
  /** The number of the rule in the design: 1–4, 6, 9, 10 or 14. */
  rule: number
  /** Which assertion failed, e.g. 'rls-off', 'fk-index'. */
  kind: string
  /**
   * `schema.table`, `schema.table.column`, `schema.table (constraint or index)`, a function or a
   * role.
   */
  object: string
  /** What is wrong and what it should be, to be read after the object's name. */
  what: string
  /** The plugin whose object it is by its name; null: the kernel's, or no one's. */
  plugin: string | null
  /** Whether a serving role holds any privilege on the object. */
  reached: boolean
}

const assertions = readFile(new URL('./catalogue-check.sql', import.meta.url), 'utf8')

/**
 * Checks every table, index, foreign key, policy, privilege, view and function there is: for tests,
 * at every start, before a plugin's migration is committed, and on every placement. Reads
 * pg_catalog and the ledger only; takes about 15 milliseconds.
 * @param client connected as a member of stoa_owner, a superuser, or stoa_relay
 * @param placements schemas beside `stoa`, which is always looked at; default: `pool`
 * @returns the faults in a stable order; empty when all is well
 */
export async function checkCatalogue(
  client: Pick<ClientBase, 'query'>,
  placements: string[] = ['pool']
): Promise<Fault[]> {
  const {
    rows: [before]
  } = await client.query<{ path: string }>("SELECT current_setting('search_path') AS path")
  await client.query('SET search_path = pg_catalog') // so that PostgreSQL prints expressions with every foreign name qualified
  const { rows } = await client.query<Fault>(await assertions, [
    [...new Set(['stoa', ...placements])]
  ])
  await client.query("SELECT set_config('search_path', $1, false)", [before?.path])
  return rows
}

/** The faults as sentences, one a line. */
export const describeFaults = (faults: Fault[]): string =>
  faults
    .map(
      f =>
        `rule ${f.rule}: ${f.object}${f.plugin === null ? '' : ` of the plugin ${f.plugin}`} ${f.what}`
    )
    .join('\n')

/** The rules that keep tenants apart; the others keep plans good and numbers true. */
const ISOLATION = new Set([1, 2, 4, 6, 10])

/**
 * Refuses to go on while tables are not locked down. What a plugin left that is not loaded any more
 * is no danger as long as no serving role can get at it, for nothing else would: it is reported, so
 * that one plugin's leavings stop neither the start nor the upgrades of all others. Where a role
 * can get at it, rows of all tenants lie open, and that counts whoever left it.
 * @param loaded the names of the plugins that are loaded
 * @returns sentences about what was left behind, for the operator
 * @throws Error that names every table and its plugin
 */
export async function mustBeLockedDown(
  client: Pick<ClientBase, 'query'>,
  placements: string[],
  loaded: string[]
): Promise<string[]> {
  const faults = await checkCatalogue(client, placements)
  const isLeft = (fault: Fault): boolean => fault.plugin !== null && !loaded.includes(fault.plugin)
  const harmless = (fault: Fault): boolean =>
    isLeft(fault) && !(fault.reached && ISOLATION.has(fault.rule))
  const grave = faults.filter(fault => !harmless(fault))
  if (grave.length > 0) {
    const left = [...new Set(grave.filter(isLeft).map(fault => fault.plugin))]
    const fix =
      left.length === 0
        ? ''
        : `\nNot loaded any more: ${left.join(', ')}. Drop what it left, or load it in a version whose migrations fix it.`
    throw new Error(
      `Tables are not locked down as they must be, so nothing is served:\n${describeFaults(grave)}${fix}`
    )
  }
  return faults.map(
    fault =>
      `Left by a plugin that is not loaded, out of every role's reach: ${describeFaults([fault])}.`
  )
}
