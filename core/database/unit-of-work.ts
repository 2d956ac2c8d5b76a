import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { isId } from '../ids.ts'

/**
 * The whole of one hard promise: one request or job is one transaction; its tenant, company, shop and user are set by the
 * message that opens it; and no statement of the serving role ever runs outside one (DESIGN, rule 7).
 */
export interface DatabaseScope {
  /** The PostgreSQL schema that is home to the tenant's tables. */
  placement: string
  tenantId: string
  /** '*' when the caller acts on the whole tenant. */
  companyId: string
  /** '*' when the caller acts on the whole company. */
  shopId: string
  userId: string | null
}

interface Work {
  readonly client: PoolClient
  readonly scope: DatabaseScope
  readonly reads: boolean
  open: boolean
  waiting: number
  statements: number
  roundTrips: number
}

export class OutsideUnitOfWork extends Error {
  constructor (what: string) { super(`${what} outside a unit of work: open one with ctx.unitOfWork(), or await what was started before it ended.`) }
}

const current = new AsyncLocalStorage<Work>()
const PLACEMENT = /^[a-z][a-z0-9_]{0,47}$/
let watcher: ((measured: { reads: boolean, statements: number, roundTrips: number }) => void) | undefined

/** Tells a meter what each finished unit of work cost. */
export function watchUnitsOfWork (watch: typeof watcher): void { watcher = watch }

/** The message that opens a transaction. Values are checked, not escaped: SET takes no parameters. SET LOCAL rather than set_config, because Citus carries only the former to its workers. */
function openingMessage (scope: DatabaseScope, reads: boolean): string {
  const { placement, tenantId, companyId, shopId, userId } = scope
  if (!PLACEMENT.test(placement) || !isId(tenantId) || !(companyId === '*' || isId(companyId)) || !(shopId === '*' || isId(shopId)) || !(userId === null || isId(userId))) {
    throw new TypeError('A unit of work needs a valid placement, tenant, company, shop and user.')
  }
  return `BEGIN${reads ? ' READ ONLY' : ''};SET LOCAL search_path=${placement};SET LOCAL app.tenant_id='${tenantId}';SET LOCAL app.company_id='${companyId}';SET LOCAL app.shop_id='${shopId}'${userId === null ? '' : `;SET LOCAL app.user_id='${userId}'`}`
}

/**
 * Runs work in one transaction. Commits when it resolves, rolls back when it throws.
 * @param options.reads opens READ ONLY; its end is not waited for, since nothing can be lost
 * @param options.beforeCommit statements sent together with the COMMIT, in one round trip
 * @throws whatever work throws; Error when the server does not answer COMMIT with COMMIT
 */
export async function unitOfWork<T> (pool: Pool, scope: DatabaseScope, work: () => Promise<T>, options: { reads?: boolean, beforeCommit?: (result: T) => Array<Promise<unknown>> } = {}): Promise<T> {
  if (current.getStore()?.open) throw new Error('A unit of work is open already: use cases inside one join it, they do not open another.')
  const reads = options.reads ?? false
  const opening = openingMessage(scope, reads)
  const client = await pool.connect()
  const unit: Work = { client, scope, reads, open: true, waiting: 0, statements: 0, roundTrips: 0 }
  let broken: Error | undefined
  try {
    return await current.run(unit, async () => {
      const opened = send(unit, () => client.query(opening))
      try {
        const result = await work()
        await opened
        if (reads) {
          unit.open = false
          client.query('COMMIT').catch(() => {})
          return result
        }
        const last = options.beforeCommit?.(result) ?? []
        unit.open = false
        const committed = send(unit, () => client.query('COMMIT'))
        await Promise.all([...last, committed])
        // PostgreSQL answers ROLLBACK to the COMMIT of a failed transaction, without an error.
        if ((await committed).command !== 'COMMIT') throw new Error('The transaction was rolled back by the database instead of committed.')
        return result
      } catch (error) {
        unit.open = false
        await client.query('ROLLBACK').catch((e: Error) => { broken = e })
        throw error
      }
    })
  } finally {
    client.release(broken)
    watcher?.(unit)
  }
}

/** Counts the statement; one sent while none is under way begins a new round trip. A failure nobody awaits any more (its transaction failed elsewhere) is not an unhandled one. */
function send<R> (unit: Work, query: () => Promise<R>): Promise<R> {
  unit.statements++
  if (unit.waiting++ === 0) unit.roundTrips++
  const answer = query()
  const done = () => { unit.waiting-- }
  answer.then(done, done)
  return answer
}

function open (what: string): Work {
  const unit = current.getStore()
  if (!unit?.open) throw new OutsideUnitOfWork(what)
  return unit
}

/** The client of the open unit of work; for the model layer only. */
export const currentClient = (): PoolClient => open('A query').client

/** The scope of the open unit of work. */
export const currentScope = (): DatabaseScope => open('A question about the tenant').scope

/** True inside an open unit of work. */
export const inUnitOfWork = (): boolean => current.getStore()?.open ?? false

/** Sends one statement of the open unit of work; by name when it has one, so that it is parsed and planned once a connection. */
export function query<R extends object> (text: string, values: unknown[], name?: string): Promise<QueryResult<R>> {
  const unit = open(`The statement ${name ?? text.slice(0, 60)}`)
  return send(unit, () => unit.client.query<R>(name === undefined ? { text, values } : { name, text, values }))
}

/** Statements and round trips of the open unit of work so far; a test holds the hot paths to their budget. */
export function spentSoFar (): { statements: number, roundTrips: number } {
  const { statements, roundTrips } = open('A measurement')
  return { statements, roundTrips }
}
