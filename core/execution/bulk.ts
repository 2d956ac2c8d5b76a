import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Static, type TArray, type TObject, Type } from '@sinclair/typebox'
import { ActingContext } from '../context/acting-context.ts'
import type { CommitBuffer } from '../context/commit-buffer.ts'
import { writeTogether } from '../context/commit-buffer.ts'
import type { OuterContext, UnitContext } from '../context/context.ts'
import { type AnyUseCase, defineUseCase, type UseCase } from '../context/use-case.ts'
import { working } from '../context/at-work.ts'
import { unitOfWork } from '../database/unit-of-work.ts'
import { fieldError, ProblemView, problemBody, toProblem } from '../http/problem.ts'
import { bodyChecker, CHECKED_APART } from '../http/validation.ts'
import { coreErrors, type Problem } from '../primitives/errors.ts'
import { Input, Nullable } from '../primitives/schema.ts'
import { commitBufferOf, inItsWords, running, workOf } from './execute.ts'
import { claimEntries, type IdempotentRequest, keepEntries } from './idempotency.ts'

/** How many records a request may bring. */
export const MOST_RECORDS = 500
/** The largest body of a request of many records, in bytes. */
export const LARGEST_BULK = 8_388_608
/** So many are checked before others get their turn. */
const STRETCH = 25

const BulkItem = Type.Object({
  index: Type.Integer({ description: 'Which record of the request, from 0.' }),
  status: Type.Integer({ description: 'What it would have been answered with by itself.' }),
  id: Nullable(Type.String({ format: 'uuid' }), 'Of what was kept; null: it was refused.'),
  problem: Nullable(Type.Ref(ProblemView.$id as string), 'Why it was refused; null: it was kept.')
})
/** What a request of many records is answered with, record by record in their order. */
export const BulkView = Type.Object({
  kept: Type.Integer({ description: 'How many records were kept.' }),
  refused: Type.Integer(),
  items: Type.Array(BulkItem)
})
type BulkView = Omit<Static<typeof BulkView>, 'items'> & { items: Answer[] }

interface Answer {
  index: number
  status: number
  id: string | null
  problem: ReturnType<typeof problemBody> | null
}

interface Bulk<I extends TObject, O extends { id: string }> {
  name: string
  summary: string
  /** What is done with each record. */
  of: UseCase<I, O>
  /** The HTTP status of a record that was kept. */
  status: 200 | 201
  /**
   * How many records share a unit of work. 1 where a record holds locks that others wait for: the
   * number of a document, what is in stock.
   */
  together: number
  /** Does it with all of them by a few statements; each has its own context, to emit and to audit. */
  many?: (ctxs: UnitContext[], inputs: Array<Static<I>>) => Promise<O[]>
}

const bulks = new WeakSet<object>()
/** Whether it takes a list of records that are checked apart. */
export const isBulk = (useCase: AnyUseCase): boolean => bulks.has(useCase)

/**
 * Makes of a use case one that takes up to 500 records: each is answered by itself, good ones are
 * kept while bad ones are refused. Some share a unit of work and go in a few messages; where one of
 * them is refused, nothing of theirs stays, and each half of them is tried by itself, down to the
 * record that was at fault. So no savepoints are held, and others' work comes in between. The request's key
 * stands for each record with its place: whatever was kept is answered again, and not done again.
 */
export function defineBulk<I extends TObject, O extends { id: string }>(
  bulk: Bulk<I, O>
): UseCase<TObject<{ records: TArray<I> }>, BulkView> {
  const { of } = bulk
  let checker: ReturnType<typeof bodyChecker> | undefined
  const useCase = defineUseCase({
    name: bulk.name,
    summary: bulk.summary,
    permission: of.permission ?? undefined,
    scope: of.scope,
    heldFor: of.heldFor,
    transaction: false,
    humanOnly: 'it is for programs that send many records at once',
    input: Input({
      records: Type.Array(of.input, {
        minItems: 1,
        maxItems: MOST_RECORDS,
        [CHECKED_APART]: true,
        description: `Each as \`${of.name}\` takes it, and checked by itself.`
      })
    }) as unknown as TObject<{ records: TArray<I> }>,
    run: (ctx: OuterContext, { records }: { records: unknown[] }) =>
      new BulkRun(ActingContext.of(ctx), bulk, (checker ??= bodyChecker(of.input))).answers(records)
  } as never) as unknown as UseCase<TObject<{ records: TArray<I> }>, BulkView>
  bulks.add(useCase)
  return useCase
}

interface Pending<I> {
  index: number
  input: I
}

class BulkRun<I extends TObject, O extends { id: string }> {
  private readonly items: Answer[] = []
  private readonly once: IdempotentRequest
  /** Why nothing more is tried: the database is away, or busy. */
  private over: Problem | null = null

  constructor(
    private readonly ctx: ActingContext,
    private readonly bulk: Bulk<I, O>,
    private readonly check: ReturnType<typeof bodyChecker>
  ) {
    const { once } = ctx.acting
    if (once === undefined) throw coreErrors['idempotency-key-required']()
    this.once = once
  }

  async answers(records: unknown[]): Promise<BulkView> {
    const { together } = this.bulk
    const pending: Array<Pending<Static<I>>> = []
    for (const [index, record] of records.entries()) {
      const checked = this.check(record)
      if (checked === true) {
        pending.push({ index, input: record as Static<I> })
      } else {
        const errors = checked.error.map(fault => fieldError(fault, 'body'))
        this.refuse(index, coreErrors['invalid-input']({}, { errors }))
      }
      if (index % STRETCH === STRETCH - 1) await nextTurn()
    }
    for (let from = 0; from < pending.length; from += together) {
      this.ctx.acting.signal?.throwIfAborted()
      await this.place(pending.slice(from, from + together))
      await nextTurn()
    }
    // Each record was judged by itself.
    if (this.ctx.acting.judging !== undefined) this.ctx.acting.judging.done = true
    const items = this.items.sort((a, b) => a.index - b.index)
    const kept = items.filter(({ problem }) => problem === null).length
    return { kept, refused: items.length - kept, items }
  }

  /** Places these records together, or finds out which of them cannot be. */
  private async place(batch: Array<Pending<Static<I>>>): Promise<void> {
    const [first] = batch
    if (first === undefined) return
    if (this.over !== null) {
      for (const { index } of batch) this.refuse(index, this.over)
      return
    }
    try {
      this.items.push(...(await this.inOneUnit(batch)))
    } catch (error) {
      if (
        coreErrors['idempotency-in-flight'].is(error) ||
        coreErrors['idempotency-key-reused'].is(error)
      ) {
        throw error
      }
      if (batch.length > 1) {
        const middle = batch.length >> 1
        await this.place(batch.slice(0, middle))
        await this.place(batch.slice(middle))
        return
      }
      await this.refuseFor(first, error)
    }
  }

  private async inOneUnit(batch: Array<Pending<Static<I>>>): Promise<Answer[]> {
    const { instance, acting, scope } = this.ctx
    const { of, status } = this.bulk
    const now = instance.clock.now()
    const buffers: CommitBuffer[] = []
    const insideOf = (): ActingContext => {
      const buffer = commitBufferOf(of)
      buffers.push(buffer)
      return new ActingContext(instance, { ...acting, now, useCase: of.name }, buffer)
    }
    const last = new ActingContext(instance, { ...acting, now })
    const answers = await unitOfWork(
      instance.pool,
      scope,
      async () => {
        const stored = await claimEntries(
          this.ctx,
          this.once,
          batch.map(({ index }) => index)
        )
        const fresh = batch.filter(({ index }) => !stored.has(index))
        const made = await this.made(
          fresh.map(insideOf),
          fresh.map(({ input }) => input)
        )
        const before = [...stored].map(([index, answer]) => ({
          ...this.kept(index, (JSON.parse(answer.body) as { id: string }).id),
          isNew: false
        }))
        return [
          ...before,
          ...fresh.map(({ index }, i) => ({ ...this.kept(index, made[i]?.id ?? ''), isNew: true }))
        ]
      },
      {
        owner: this.bulk.name,
        beforeCommit: all => {
          const kept = all.filter(({ isNew }) => isNew)
          if (kept.length === 0) return []
          const texts = kept.map(({ index, id }) => ({
            index,
            status,
            body: JSON.stringify({ id })
          }))
          return [keepEntries(this.ctx, this.once, texts), ...writeTogether(last, buffers)]
        }
      }
    )
    for (const buffer of buffers) buffer.afterCommit(instance, scope)
    return answers.map(({ isNew: _, ...answer }) => answer)
  }

  private async made(ctxs: ActingContext[], inputs: Array<Static<I>>): Promise<O[]> {
    const { of, many } = this.bulk
    if (ctxs.length === 0) return []
    if (many !== undefined && this.ctx.acting.judging === undefined) {
      return working(workOf(this.ctx, of), () => many(ctxs, inputs))
    }
    const settled = await Promise.allSettled(
      ctxs.map((ctx, i) => working(workOf(ctx, of), () => running(ctx, of, inputs[i] as Static<I>)))
    )
    return settled.map(one => {
      if (one.status === 'rejected') throw one.reason
      return one.value
    })
  }

  private kept(index: number, id: string): Answer {
    return { index, status: this.bulk.status, id, problem: null }
  }

  private refuse(index: number, problem: Problem): void {
    const { currency } = this.ctx.companyId === null ? { currency: '' } : this.ctx.company()
    if (currency !== '') problem.tellIn(currency)
    const { requestId } = this.ctx
    this.items.push({
      index,
      status: problem.status,
      id: null,
      problem: problemBody(problem, requestId)
    })
  }

  private async refuseFor({ index, input }: Pending<Static<I>>, error: unknown): Promise<void> {
    const { requestId: id } = this.ctx
    const said = await inItsWords(this.ctx, this.bulk.of, input, error)
    const problem = toProblem(said, { id, routeOptions: { bodyLimit: 0 } })
    if (problem.status >= 500) {
      this.ctx.log.warn({ err: error, operation: this.bulk.name, index }, 'record failed')
    }
    if (problem.status === 503) this.over = problem
    this.refuse(index, problem)
  }
}
