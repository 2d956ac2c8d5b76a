import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient, QueryResult } from 'pg'
import { isId } from '../ids.ts'
import { literal } from './literal.ts'

/**
 * The whole of one hard promise: one request or job is one transaction; its tenant, company, shop and user are set by the
 * message that opens it; and no statement of the serving role ever runs outside one (DESIGN, rule 7).
 *
 * Statements begun in the same turn of the event loop travel together: prepared ones as EXECUTEs of one message, the first
 * of them behind BEGIN, the last ones before COMMIT. Messages, not statements, are what a small transaction costs.
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
  /** '*' for staff and the system; a visitor sees the rows of its own id alone. */
  visitorId: string
}

/** A named statement with its values. */
export interface Call { name: string, text: string, values: unknown[] }

interface Queued { call: Call, literals: string, resolve: (result: QueryResult) => void, reject: (error: unknown) => void }

interface Work {
  readonly client: PoolClient
  readonly scope: DatabaseScope
  readonly reads: boolean
  /** 'idle' until the first statement opens the transaction. */
  state: 'idle' | 'open' | 'ended'
  queue: Queued[]
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

/** What opens a transaction. Values are checked, not escaped: SET takes no parameters. SET LOCAL rather than set_config, because Citus carries only the former to its workers. */
function opening ({ placement, tenantId, companyId, shopId, userId, visitorId }: DatabaseScope, reads: boolean): string[] {
  return [
    reads ? 'BEGIN READ ONLY' : 'BEGIN', `SET LOCAL search_path=${placement}`, `SET LOCAL app.tenant_id='${tenantId}'`, `SET LOCAL app.company_id='${companyId}'`, `SET LOCAL app.shop_id='${shopId}'`,
    `SET LOCAL app.visitor_id='${visitorId}'`,
    ...(userId === null ? [] : [`SET LOCAL app.user_id='${userId}'`])
  ]
}

function assertScope ({ placement, tenantId, companyId, shopId, userId, visitorId }: DatabaseScope): void {
  if (!PLACEMENT.test(placement) || !isId(tenantId) || !(companyId === '*' || isId(companyId)) || !(shopId === '*' || isId(shopId)) || !(userId === null || isId(userId)) || !(visitorId === '*' || isId(visitorId))) {
    throw new TypeError('A unit of work needs a valid placement, tenant, company, shop, user and visitor.')
  }
}

/**
 * Runs work in one transaction. Commits when it resolves, rolls back when it throws.
 * @param options.reads opens READ ONLY; its end is not waited for, since nothing can be lost
 * @param options.beforeCommit what to send together with the COMMIT, in one message
 * @throws whatever work throws; Error when the server does not answer COMMIT with COMMIT
 */
export async function unitOfWork<T> (pool: Pool, scope: DatabaseScope, work: () => Promise<T>, options: { reads?: boolean, beforeCommit?: (result: T) => Call[] } = {}): Promise<T> {
  const outer = current.getStore()
  if (outer && outer.state !== 'ended') throw new Error('A unit of work is open already: use cases inside one join it, they do not open another.')
  assertScope(scope)
  const client = await pool.connect()
  const unit: Work = { client, scope, reads: options.reads ?? false, state: 'idle', queue: [], waiting: 0, statements: 0, roundTrips: 0 }
  let broken: Error | undefined
  try {
    return await current.run(unit, async () => {
      try {
        const result = await work()
        void flush(unit)
        if (unit.reads) endReading(unit)
        else await commit(unit, options.beforeCommit?.(result) ?? [])
        return result
      } catch (error) {
        if (unit.state === 'open') await client.query('ROLLBACK').catch((e: Error) => { broken = e })
        unit.state = 'ended'
        for (const { reject } of unit.queue.splice(0)) reject(new OutsideUnitOfWork('A statement'))
        throw error
      }
    })
  } finally {
    client.release(broken)
    watcher?.(unit)
  }
}

function endReading (unit: Work): void {
  if (unit.state === 'open') unit.client.query('COMMIT').catch(() => {})
  unit.state = 'ended'
}

async function commit (unit: Work, last: Call[]): Promise<void> {
  if (unit.state === 'idle' && last.length === 0) {
    unit.state = 'ended'
    return
  }
  const answers = last.map(call => enqueue(unit, call))
  const committed = flush(unit, true)
  unit.state = 'ended'
  // PostgreSQL answers ROLLBACK to the COMMIT of a failed transaction, without an error.
  const [result] = await Promise.all([committed, ...answers])
  if (result?.command !== 'COMMIT') throw new Error('The transaction was rolled back by the database instead of committed.')
}

/** pg notes here which statements the server has parsed on this connection. */
const isPrepared = (client: PoolClient, { name, text }: Call): boolean => (client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection.parsedStatements[name] === text

/** Writes the values down at once, so that one that cannot be stored is refused to its own asker. */
function enqueue (unit: Work, call: Call): Promise<QueryResult> {
  return new Promise((resolve, reject) => { unit.queue.push({ call, literals: call.values.map(literal).join(','), resolve, reject }) })
}

/** Sends what is queued: statements this connection knows as one message, a new one by the protocol that prepares it. */
function flush (unit: Work, andCommit = false): Promise<QueryResult | undefined> | undefined {
  const queued = unit.queue.splice(0)
  let together: Queued[] = []
  for (const item of queued) {
    if (isPrepared(unit.client, item.call)) { together.push(item); continue }
    void sendTogether(unit, together)
    together = []
    void sendTogether(unit, [])
    send(unit, () => unit.client.query({ name: item.call.name, text: item.call.text, values: item.call.values })).then(item.resolve, item.reject)
    unit.statements++
  }
  return sendTogether(unit, together, andCommit)
}

function sendTogether (unit: Work, queued: Queued[], andCommit = false): Promise<QueryResult | undefined> | undefined {
  const before = unit.state === 'idle' ? opening(unit.scope, unit.reads) : []
  const after = andCommit ? ['COMMIT'] : []
  const parts = [...before, ...queued.map(({ call, literals }) => `EXECUTE "${call.name}"${literals === '' ? '' : `(${literals})`}`), ...after]
  if (parts.length === 0) return undefined
  unit.state = 'open'
  unit.statements += queued.length + (before.length > 0 ? 1 : 0) + after.length
  const answer = send(unit, () => unit.client.query(parts.join(';')) as unknown as Promise<QueryResult | QueryResult[]>)
  const fail = (error: unknown): void => { for (const { reject } of queued) reject(error) }
  const results = answer.then(given => {
    const all = Array.isArray(given) ? given : [given]
    for (const [i, { resolve }] of queued.entries()) resolve(all[before.length + i] as QueryResult)
    return all.at(-1)
  })
  results.catch(fail)
  return results
}

/** A message sent while none is under way begins a new round trip. */
function send<R> (unit: Work, query: () => Promise<R>): Promise<R> {
  if (unit.waiting++ === 0) unit.roundTrips++
  const answer = query()
  const done = (): void => { unit.waiting-- }
  answer.then(done, done)
  return answer
}

function opened (what: string): Work {
  const unit = current.getStore()
  if (!unit || unit.state === 'ended') throw new OutsideUnitOfWork(what)
  return unit
}

/** The connection of the open unit of work, its transaction begun; for the model layer only. */
export function currentClient (): PoolClient {
  const unit = opened('A query of a model')
  void flush(unit)
  void sendTogether(unit, [])
  unit.statements++
  return unit.client
}

/** The scope of the open unit of work. */
export const currentScope = (): DatabaseScope => opened('A question about the tenant').scope

/** True inside an open unit of work. */
export const inUnitOfWork = (): boolean => (current.getStore()?.state ?? 'ended') !== 'ended'

/** Sends a named statement of the open unit of work, together with what else is begun in this turn. */
export function execute<R extends object> (call: Call): Promise<QueryResult<R>> {
  const unit = opened(`The statement ${call.name}`)
  if (unit.queue.length === 0) queueMicrotask(() => current.run(unit, () => { if (unit.state !== 'ended') void flush(unit) }))
  const answer = enqueue(unit, call) as Promise<QueryResult<R>>
  answer.catch(() => {}) // behind a failed one and not awaited any more: the first failure is the one that speaks
  return answer
}

/** The only statement of a reading unit of work: opening, statement and COMMIT are one message. */
export async function executeAlone<R extends object> (call: Call): Promise<QueryResult<R>> {
  const unit = opened(`The statement ${call.name}`)
  if (!unit.reads || unit.state !== 'idle' || unit.queue.length > 0 || !isPrepared(unit.client, call)) return execute(call)
  const answer = enqueue(unit, call) as Promise<QueryResult<R>>
  const committed = flush(unit, true)
  unit.state = 'ended'
  await committed
  return answer
}

/** Sends a statement made for this one call; its values travel as parameters. */
export function query<R extends object> (text: string, values: unknown[]): Promise<QueryResult<R>> {
  const unit = opened(`The statement ${text.slice(0, 60)}`)
  void flush(unit)
  void sendTogether(unit, [])
  unit.statements++
  const answer = send(unit, () => unit.client.query<R>({ text, values }))
  answer.catch(() => {})
  return answer
}

/** Statements and round trips of the open unit of work so far; a test holds the hot paths to their budget. */
export function spentSoFar (): { statements: number, roundTrips: number } {
  const { statements, roundTrips } = opened('A measurement')
  return { statements, roundTrips }
}
