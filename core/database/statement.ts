import { query } from './unit-of-work.ts'

/** A registered statement of a money, stock or read path (DESIGN, rule 11). */
export interface Statement<R extends object> {
  readonly name: string
  readonly text: string
  /** Runs it in the open unit of work. bigint comes as number, numeric as text, date as 'YYYY-MM-DD', timestamptz as Date. */
  (values: unknown[]): Promise<R[]>
}

const registered = new Map<string, string>()

/**
 * Registers a named statement: parsed and planned once a connection. List the columns: `*` breaks prepared statements when
 * a migration adds one. Name tenant_id in every WHERE: row-level security is the net, not the filter.
 * @param name `<plugin>.<what>`, unique in the process and at most 63 bytes (PostgreSQL cuts longer names)
 */
export function statement<R extends object> (name: string, text: string): Statement<R> {
  if (Buffer.byteLength(name) > 63) throw new Error(`The statement name ${name} is longer than 63 bytes.`)
  const known = registered.get(name)
  if (known !== undefined && known !== text) throw new Error(`Two statements are named ${name}.`)
  registered.set(name, text)
  const run = async (values: unknown[]): Promise<R[]> => (await query<R>(text, values, name)).rows
  const quiet = (values: unknown[]): Promise<R[]> => {
    const answer = run(values)
    answer.catch(() => {}) // pipelined behind a failed one and not awaited any more: the first failure is the one that speaks
    return answer
  }
  Object.defineProperty(quiet, 'name', { value: name })
  return Object.assign(quiet, { text }) as Statement<R>
}

/** Every registered statement, for tests that look at plans. */
export const registeredStatements = (): ReadonlyMap<string, string> => registered

/**
 * Runs a statement put together for this one call (a report with chosen columns). Values still travel as parameters.
 * @param text only from constants of the code, never from input
 */
export async function dynamicStatement<R extends object> (text: string, values: unknown[]): Promise<R[]> {
  return (await query<R>(text, values)).rows
}
