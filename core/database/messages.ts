import type { PoolClient, QueryResult } from 'pg'
import { Rank } from '../primitives/fair-queue.ts'
import { literal } from './literal.ts'
import type { Held } from './shares.ts'

/**
 * How a unit of work talks with PostgreSQL. Statements begun in the same turn of the event loop
 * travel together: prepared ones as EXECUTEs of one message, the first of them behind BEGIN, the
 * last ones before COMMIT. Messages, not statements, are what a small transaction costs.
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
  /** Whom it is done for: decides whose turn it is and how long it may take. Default: staff. */
  rank?: Rank
}

/** A named statement with its values. */
export interface Call {
  name: string
  text: string
  values: unknown[]
}

export interface Queued {
  call: Call
  literals: string
  resolve: (result: QueryResult) => void
  reject: (error: unknown) => void
}

export interface Work {
  readonly client: PoolClient
  readonly giveBack: Held['giveBack']
  readonly scope: DatabaseScope
  readonly reads: boolean
  state: State
  queue: Queued[]
  /** BEGIN was sent, and no answer to a COMMIT or ROLLBACK has come. */
  inTransaction: boolean
  /**
   * Why PostgreSQL gave the transaction up: what it says to every later statement (25P02) tells
   * no one anything.
   */
  failure: Error | undefined
  waiting: number
  statements: number
  roundTrips: number
  messages: number
  rows: number
}

/**
 * idle ───► open ───► committing ───► ended       takes statements: idle, open
 * │         │            │                      its connection goes back to the pool when
 * PostgreSQL says that no
 * │         └────────────┴──► ended (ROLLBACK)  transaction is open on it, else it is closed
 * └──► ended (nothing was sent)
 * from each but ended ──► broken (line lost, deadline passed): the connection is closed
 */
export type State = 'idle' | 'open' | 'committing' | 'ended' | 'broken'

const FOLLOWS: Readonly<Record<State, readonly State[]>> = {
  idle: ['open', 'committing', 'ended', 'broken'],
  open: ['committing', 'ended', 'broken'],
  committing: ['ended', 'broken'],
  ended: [],
  broken: []
}

export function go(unit: Work, to: State): void {
  if (!FOLLOWS[unit.state].includes(to)) {
    throw new Error(`A unit of work cannot become ${to} after it was ${unit.state}.`)
  }
  unit.state = to
}

export const takesStatements = ({ state }: Work): boolean => state === 'idle' || state === 'open'

/**
 * What the serving role's own limits (roles.ts) are replaced by: a visitor's search is cut off
 * soon, a job may wait for a lock.
 */
const SET_LOCAL = {
  visitorReads: "SET LOCAL statement_timeout='2s'",
  job: "SET LOCAL lock_timeout='10s'"
} as const
/**
 * What opens a transaction. Values are checked, not escaped: SET takes no parameters. SET LOCAL
 * rather than set_config, because Citus carries only the former to its workers.
 */
function opening(
  { placement, tenantId, companyId, shopId, userId, visitorId, rank }: DatabaseScope,
  reads: boolean
): string[] {
  return [
    reads ? 'BEGIN READ ONLY' : 'BEGIN',
    `SET LOCAL search_path=${placement}`,
    `SET LOCAL app.tenant_id='${tenantId}'`,
    `SET LOCAL app.company_id='${companyId}'`,
    `SET LOCAL app.shop_id='${shopId}'`,
    `SET LOCAL app.visitor_id='${visitorId}'`,
    ...(userId === null ? [] : [`SET LOCAL app.user_id='${userId}'`]),
    ...(rank === Rank.job
      ? [SET_LOCAL.job]
      : reads && rank === Rank.visitor
        ? [SET_LOCAL.visitorReads]
        : [])
  ]
}

/** What PostgreSQL says to whatever follows in a transaction that has failed. */
export const isFollowUp = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === '25P02'

/** pg notes here which statements the server has parsed on this connection. */
export const isPrepared = (client: PoolClient, { name, text }: Call): boolean =>
  (client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection
    .parsedStatements[name] === text

export const literals = ({ values }: Call): string => values.map(literal).join(',')

/**
 * Writes the values down at once, so that one that cannot be stored is refused to its own asker.
 */
export function enqueue(unit: Work, call: Call, written = literals(call)): Promise<QueryResult> {
  const answer = new Promise<QueryResult>((resolve, reject) => {
    unit.queue.push({ call, literals: written, resolve, reject })
  })
  answer.catch(() => {}) // behind a failed one and not awaited any more: the first failure is the one that speaks
  return answer
}

/**
 * Sends what is queued: statements this connection knows as one message, a new one by the protocol
 * that prepares it.
 */
export function flush(unit: Work): void {
  sendQueued(unit, false)?.catch(() => {}) // each statement hears of its own failure
}

/** Sends what is queued with the COMMIT behind it. @returns the answer to the COMMIT */
export const flushAndCommit = (unit: Work): Promise<QueryResult | undefined> =>
  sendQueued(unit, true) ?? Promise.resolve(undefined)

/** Opens the transaction if nothing has yet. */
export function open(unit: Work): void {
  sendTogether(unit, [])?.catch(() => {}) // what follows fails with it
}

function sendQueued(unit: Work, andCommit: boolean): Promise<QueryResult | undefined> | undefined {
  let together: Queued[] = []
  for (const item of unit.queue.splice(0)) {
    if (isPrepared(unit.client, item.call)) {
      together.push(item)
      continue
    }
    sendTogether(unit, together)?.catch(() => {}) // as above
    together = []
    open(unit)
    send(unit, () =>
      unit.client.query({ name: item.call.name, text: item.call.text, values: item.call.values })
    ).then(answered => {
      unit.rows += answered.rowCount ?? 0
      item.resolve(answered)
    }, item.reject)
    unit.statements++
  }
  return sendTogether(unit, together, andCommit)
}

function sendTogether(
  unit: Work,
  queued: Queued[],
  andCommit = false
): Promise<QueryResult | undefined> | undefined {
  const before = unit.state === 'idle' ? opening(unit.scope, unit.reads) : []
  const after = andCommit ? ['COMMIT'] : []
  const parts = [
    ...before,
    ...queued.map(
      ({ call, literals }) => `EXECUTE "${call.name}"${literals === '' ? '' : `(${literals})`}`
    ),
    ...after
  ]
  if (parts.length === 0) return undefined
  if (unit.state === 'idle') go(unit, 'open')
  unit.inTransaction = true
  unit.statements += queued.length + (before.length > 0 ? 1 : 0) + after.length
  const answer = send(
    unit,
    () => unit.client.query(parts.join(';')) as unknown as Promise<QueryResult | QueryResult[]>
  )
  const fail = (error: unknown): void => {
    for (const { reject } of queued) reject(error)
  }
  const results = answer.then(given => {
    const all = Array.isArray(given) ? given : [given]
    for (const [i, { resolve }] of queued.entries()) {
      const answered = all[before.length + i] as QueryResult
      unit.rows += answered.rowCount ?? 0
      resolve(answered)
    }
    return all.at(-1)
  })
  results.catch(fail)
  return results
}

/** A message sent while none is under way begins a new round trip. */
export function send<R>(unit: Work, query: () => Promise<R>): Promise<R> {
  if (unit.waiting++ === 0) unit.roundTrips++
  unit.messages++
  const answer = query()
  answer.then(
    () => {
      unit.waiting--
    },
    (error: Error) => {
      unit.waiting--
      if (!isFollowUp(error)) unit.failure = error
    }
  )
  return answer
}
