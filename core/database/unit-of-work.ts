import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, QueryResult } from 'pg'
import { Rank } from '../primitives/fair-queue.ts'
import { isId } from '../primitives/ids.ts'
import { faultProblem } from './fault.ts'
import { DeadlinePassed, databaseFailure, failureProblem, type DatabaseFailure } from './failure.ts'
import { closeLine, isOpen } from './lines.ts'
import {
  enqueue,
  flush,
  flushAndCommit,
  go,
  isPrepared,
  literals,
  open,
  send,
  takesStatements,
  type Call,
  type DatabaseScope,
  type Work
} from './messages.ts'
import { pluginOf, takeConnection } from './shares.ts'
import { firstError, OutsideUnitOfWork } from './unit-failures.ts'

export type { Call, DatabaseScope } from './messages.ts'

/** What a finished unit of work cost. */
export interface Measured {
  /** The use case, job, reaction or leased task it was opened by. */
  owner: string
  tenantId: string
  reads: boolean
  statements: number
  roundTrips: number
  /** Sent to the database; several sent one behind the other are one round trip. */
  messages: number
  /** Rows returned or changed. */
  rows: number
  /** From the moment it asked for a connection to its end. */
  milliseconds: number
  /** Also when it was refused by its own work. */
  failed: boolean
  /** What the database failed with, if it was the database. */
  failure: DatabaseFailure | null
}

const current = new AsyncLocalStorage<Work>()
const PLACEMENT = /^[a-z][a-z0-9_]{0,47}$/
/**
 * A unit of work that has not ended by then is broken off. Longer than what each of its statements
 * may take. Milliseconds.
 */
const DEADLINE_MS: Readonly<Record<Rank, number>> = [40_000, 15_000, 120_000] // staff, visitor, job
type Watch = (measured: Measured) => void
const watches = new WeakMap<Pool, Watch>()

/** Tells a meter what each finished unit of work on these connections cost; undefined: no more. */
export function watchUnitsOfWork(pool: Pool, watch: Watch | undefined): void {
  if (watch === undefined) watches.delete(pool)
  else watches.set(pool, watch)
}

function assertScope({
  placement,
  tenantId,
  companyId,
  shopId,
  userId,
  visitorId
}: DatabaseScope): void {
  if (
    !PLACEMENT.test(placement) ||
    !isId(tenantId) ||
    !(companyId === '*' || isId(companyId)) ||
    !(shopId === '*' || isId(shopId)) ||
    !(userId === null || isId(userId)) ||
    !(visitorId === '*' || isId(visitorId))
  ) {
    throw new TypeError(
      'A unit of work needs a valid placement, tenant, company, shop, user and visitor.'
    )
  }
}

/**
 * Runs work in one transaction. Commits when it resolves, rolls back when it throws.
 * @param options.reads opens READ ONLY; its end is not waited for, since nothing can be lost
 * @param options.owner the use case or job, for meters and shares
 * @param options.deadlineMs when it is broken off if it has not ended; default: by rank
 * @param options.beforeCommit what to send together with the COMMIT, in one message
 * @throws whatever work throws; a 503 of stoa.* when the database fails or the unit's time is up
 * (failure.ts), a 409 or 422
 * when it refuses values (fault.ts), the first failure where several follow from it; Error when the
 * server does not answer
 * COMMIT with COMMIT
 */
export async function unitOfWork<T>(
  pool: Pool,
  scope: DatabaseScope,
  work: () => Promise<T>,
  options: {
    reads?: boolean
    owner?: string
    deadlineMs?: number
    beforeCommit?: (result: T) => Call[]
  } = {}
): Promise<T> {
  const outer = current.getStore()
  if (outer && outer.state !== 'ended' && outer.state !== 'broken') {
    throw new Error(
      'A unit of work is open already: use cases inside one join it, they do not open another.'
    )
  }
  assertScope(scope)
  const { reads = false, owner = 'kernel' } = options
  const { tenantId, rank = Rank.staff } = scope
  const began = performance.now()
  let unit: Work | undefined
  let failed = true
  let failure: DatabaseFailure | null = null
  try {
    const held = await takeConnection(pool, { tenantId, plugin: pluginOf(owner), rank })
    unit = {
      ...held,
      scope,
      reads,
      state: 'idle',
      queue: [],
      inTransaction: false,
      failure: undefined,
      waiting: 0,
      statements: 0,
      roundTrips: 0,
      messages: 0,
      rows: 0
    }
    const result = await carryOut(
      unit,
      work,
      options.beforeCommit,
      options.deadlineMs ?? DEADLINE_MS[rank]
    )
    failed = false
    return result
  } catch (error) {
    const first = firstError(unit, error)
    failure = databaseFailure(first)
    throw failure === null ? (faultProblem(first) ?? first) : failureProblem(failure, first)
  } finally {
    const { statements = 0, roundTrips = 0, messages = 0, rows = 0 } = unit ?? {}
    watches.get(pool)?.({
      owner,
      tenantId,
      reads,
      statements,
      roundTrips,
      messages,
      rows,
      milliseconds: performance.now() - began,
      failed,
      failure
    })
  }
}

/** The unit of work from its first statement to the moment its connection is free again. */
async function carryOut<T>(
  unit: Work,
  work: () => Promise<T>,
  beforeCommit: ((result: T) => Call[]) | undefined,
  deadlineMs: number
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlinePassed(deadlineMs / 1000)
      breakOff(unit, error)
      reject(error)
    }, deadlineMs)
  })
  let ending: Promise<unknown> | undefined
  try {
    const done = current.run(unit, async () => {
      const result = await work()
      if (takesStatements(unit)) flush(unit)
      if (unit.reads) ending = endReading(unit)
      else await commit(unit, beforeCommit?.(result) ?? [])
      return result
    })
    return await Promise.race([done, deadline])
  } catch (error) {
    if (unit.state !== 'broken') {
      if (unit.state !== 'ended') go(unit, 'ended') // before the ROLLBACK is sent: nothing may be sent behind it
      unit.queue.length = 0 // begun beside what failed: no one waits for it any more
      if (unit.inTransaction) await Promise.race([rollBack(unit), deadline]).catch(() => {})
    }
    throw error
  } finally {
    clearTimeout(timer)
    if (ending === undefined) {
      giveBack(unit)
    } else {
      void ending.then(
        () => {
          giveBack(unit)
        },
        () => {
          giveBack(unit)
        }
      )
    }
  }
}

/** Nothing can be lost, so no one waits for it; the connection does. */
function endReading(unit: Work): Promise<void> | undefined {
  if (unit.state === 'idle') go(unit, 'ended')
  if (unit.state !== 'open') return undefined
  go(unit, 'ended')
  return unit.client.query('COMMIT').then(() => {
    unit.inTransaction = false
  })
}

async function commit(unit: Work, last: Call[]): Promise<void> {
  if (unit.state === 'idle' && last.length === 0) return go(unit, 'ended')
  if (!takesStatements(unit)) throw new OutsideUnitOfWork('A commit')
  // Written down before anything is sent: a value that cannot be stored must stop the COMMIT, not
  // be left out of it.
  const written = last.map(call => ({ call, literals: literals(call) }))
  const answers = written.map(item => enqueue(unit, item.call, item.literals))
  const committed = flushAndCommit(unit)
  go(unit, 'committing')
  await Promise.all([ended(unit, committed), ...answers])
}

/** Waits for the answer to a COMMIT. */
async function ended(unit: Work, committed: Promise<QueryResult | undefined>): Promise<void> {
  const result = await committed
  // PostgreSQL answers ROLLBACK to the COMMIT of a failed transaction, without an error.
  if (result?.command !== 'COMMIT') {
    throw new Error('The transaction was rolled back by the database instead of committed.')
  }
  unit.inTransaction = false
  if (unit.state === 'committing') go(unit, 'ended')
}

async function rollBack(unit: Work): Promise<void> {
  await unit.client.query('ROLLBACK')
  unit.inTransaction = false
}

/**
 * Ends a unit of work from outside; what it still waits for fails, and so does what it asks for
 * afterwards.
 */
function breakOff(unit: Work, error: Error): void {
  if (unit.state === 'ended' || unit.state === 'broken') return
  go(unit, 'broken')
  unit.failure ??= error
  refuseQueued(unit)
  closeLine(unit.client)
}

function refuseQueued(unit: Work): void {
  for (const { reject } of unit.queue.splice(0)) reject(new OutsideUnitOfWork('A statement'))
}

/**
 * PostgreSQL itself must have said that no transaction is open: else the next tenant would find
 * ours.
 */
function giveBack({ client, giveBack, state, inTransaction }: Work): void {
  const clean =
    state === 'ended' && !inTransaction && isOpen(client) && client.getTransactionStatus() === 'I'
  if (!clean) closeLine(client)
  giveBack(clean)
}

function opened(what: string): Work {
  const unit = current.getStore()
  if (!unit || !takesStatements(unit)) throw new OutsideUnitOfWork(what)
  return unit
}

/** The scope of the open unit of work. */
export const currentScope = (): DatabaseScope => opened('A question about the tenant').scope

/** True inside an open unit of work. */
export function inUnitOfWork(): boolean {
  const unit = current.getStore()
  return unit !== undefined && unit.state !== 'ended' && unit.state !== 'broken'
}

/**
 * Sends a named statement of the open unit of work, together with what else is begun in this turn:
 * also by code that waited for what was there already, since the turn's promises come first.
 */
export function execute<R extends object>(call: Call): Promise<QueryResult<R>> {
  const unit = opened(`The statement ${call.name}`)
  const answer = enqueue(unit, call) as Promise<QueryResult<R>>
  if (unit.queue.length === 1) {
    process.nextTick(() =>
      current.run(unit, () => {
        if (takesStatements(unit)) flush(unit)
      })
    )
  }
  return answer
}

/** The only statement of a reading unit of work: opening, statement and COMMIT are one message. */
export async function executeAlone<R extends object>(call: Call): Promise<QueryResult<R>> {
  const unit = opened(`The statement ${call.name}`)
  const isFirst = unit.state === 'idle'
  if (!unit.reads || !isFirst || unit.queue.length > 0 || !isPrepared(unit.client, call)) {
    return execute(call)
  }
  const answer = enqueue(unit, call) as Promise<QueryResult<R>>
  answer.catch(() => {}) // while the COMMIT is waited for
  const committed = flushAndCommit(unit)
  go(unit, 'committing')
  await ended(unit, committed)
  return answer
}

/** Sends a statement made for this one call; its values travel as parameters. */
export function query<R extends object>(text: string, values: unknown[]): Promise<QueryResult<R>> {
  const unit = opened(`The statement ${text.slice(0, 60)}`)
  literals({ name: '', text, values }) // as parameters, texts that are none would be changed in silence
  flush(unit)
  open(unit)
  unit.statements++
  const answer = send(unit, () => unit.client.query<R>({ text, values }))
  answer.catch(() => {})
  return answer
}

/**
 * Statements and round trips of the open unit of work so far; a test holds the hot paths to their
 * budget.
 */
export function spentSoFar(): { statements: number; roundTrips: number } {
  const { statements, roundTrips } = opened('A measurement')
  return { statements, roundTrips }
}
