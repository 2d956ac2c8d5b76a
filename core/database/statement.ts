import { execute, executeAlone, query, type Call } from './unit-of-work.ts'

/** A registered statement of a money, stock or read path (rule 11). */
export interface Statement<R extends object> {
  readonly text: string
  /**
   * Runs it in the open unit of work. bigint comes as number, numeric as text, date as
   * 'YYYY-MM-DD', timestamptz as Date.
   */
  (values: unknown[]): Promise<R[]>
  /**
   * Runs it as the only statement of a reading unit of work, in one message with BEGIN and COMMIT;
   * nothing may follow it.
   */
  alone(values: unknown[]): Promise<R[]>
  /** The statement with its values, to be sent with the COMMIT. */
  with(values: unknown[]): Call
}

const registered = new Map<string, string>()

/**
 * Registers a named statement: parsed and planned once a connection. List the columns: `*` breaks
 * prepared statements when a migration adds one. Name tenant_id in every WHERE: row-level security
 * is the net, not the filter.
 * @param name `<plugin>.<what>`, unique in the process and at most 63 bytes (PostgreSQL cuts longer
 * names)
 */
export function statement<R extends object>(name: string, text: string): Statement<R> {
  if (!/^[a-z][a-zA-Z0-9.-]{1,62}$/.test(name)) {
    throw new Error(
      `The statement name ${name} must be letters, digits, dots and hyphens, 63 at most.`
    )
  }
  const known = registered.get(name)
  if (known !== undefined && known !== text) throw new Error(`Two statements are named ${name}.`)
  registered.set(name, text)
  const call = (values: unknown[]): Call => ({ name, text, values })
  const rows = (answer: Promise<{ rows: R[] }>): Promise<R[]> => {
    const taken = answer.then(result => result.rows)
    taken.catch(() => {}) // not awaited any more once another statement of the unit has failed
    return taken
  }
  // Never throws: of two that are begun together the first may have failed already, and would have
  // no one who waits for it.
  const run = (values: unknown[]): Promise<R[]> => {
    try {
      return rows(execute<R>(call(values)))
    } catch (error) {
      return (async () => {
        throw error
      })()
    }
  }
  return Object.assign(run, {
    text,
    alone: (values: unknown[]) => rows(executeAlone<R>(call(values))),
    with: call
  })
}

/** Every registered statement, for tests that look at plans. */
export const registeredStatements = (): ReadonlyMap<string, string> => registered

/**
 * Runs a statement put together for this one call (a report with chosen columns). Values still
 * travel as parameters.
 * @param text only from constants of the code, never from input
 */
export async function dynamicStatement<R extends object>(
  text: string,
  values: unknown[]
): Promise<R[]> {
  return (await query<R>(text, values)).rows
}
