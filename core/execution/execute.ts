import type { Static, TObject } from '@sinclair/typebox'
import { ActingContext } from '../context/acting-context.ts'
import { reach } from '../access/ability.ts'
import { lentTo, type Lent } from '../access/approvals/lend.ts'
import { accessErrors } from '../access/errors.ts'
import { ownerOf, working, type Work } from '../context/at-work.ts'
import type { Context } from '../context/context.ts'
import { constraintOf } from '../database/fault.ts'
import { inUnitOfWork, unitOfWork } from '../database/unit-of-work.ts'
import { coreErrors, Problem } from '../primitives/errors.ts'
import {
  claimKey,
  keepAnswer,
  storedAnswer,
  type IdempotentRequest,
  type StoredAnswer
} from './idempotency.ts'
import { faultsIn } from '../primitives/input.ts'
import { CommitBuffer } from '../context/commit-buffer.ts'
import type { UseCase } from '../context/use-case.ts'

/** What an idempotent run answers with: the stored text of the first time, or that of this one. */
export interface Answered {
  status: number
  body: string
  replayed: boolean
}

/**
 * Checks the input against the use case's own schema and runs it as the caller of ctx: for jobs,
 * the command line, other use cases and tests. (A route's input was checked by its compiled schemas
 * already.)
 * @throws stoa.invalid-input, access.forbidden, and what the use case throws
 */
export async function execute<I extends TObject, O>(
  ctx: Context,
  useCase: UseCase<I, O>,
  input: unknown
): Promise<O> {
  const errors = faultsIn(useCase.input, input)
  if (errors.length > 0) throw coreErrors['invalid-input']({}, { errors })
  return executeValidated(ActingContext.of(ctx), useCase, input as Static<I>)
}

/**
 * Runs a use case whose input has been checked. A use case inside another joins its unit of work.
 */
export function executeValidated<I extends TObject, O>(
  ctx: ActingContext,
  useCase: UseCase<I, O>,
  input: Static<I>
): Promise<O> {
  return working(workOf(ctx, useCase), () => run(ctx, useCase, input))
}

async function run<I extends TObject, O>(
  ctx: ActingContext,
  useCase: UseCase<I, O>,
  input: Static<I>
): Promise<O> {
  if (inUnitOfWork()) {
    enter(ctx, useCase)
    return running(ctx, useCase, input)
  }
  const lent = await lentTo(ctx, useCase, input)
  ctx = forUseCase(lent?.ctx ?? ctx, useCase)
  enter(ctx, useCase)
  if (!useCase.transaction) {
    return running(
      new ActingContext(ctx.instance, { ...ctx.acting, useCase: useCase.name }),
      useCase,
      input
    )
  }
  const commitBuffer = commitBufferOf(useCase)
  const inside = new ActingContext(ctx.instance, ctx.acting, commitBuffer)
  const result = await unitOfWork(
    ctx.instance.pool,
    inside.scope,
    () => lending(inside, lent, () => running(inside, useCase, input)),
    { reads: useCase.reads, owner: useCase.name, beforeCommit: () => commitBuffer.write(inside) }
  ).catch(async error => {
    throw await inItsWords(ctx, useCase, input, error)
  })
  commitBuffer.afterCommit(ctx.instance, inside.scope)
  return result
}

/**
 * Runs a use case under an idempotency key stored in the same commit: same body, same answer; other
 * body, 422; still being worked on, 409. A failure stores nothing, so the repeated request tries
 * again.
 * @param render the answer's status and text, put into the commit and sent to the caller
 */
export function executeIdempotent<I extends TObject, O>(
  ctx: ActingContext,
  useCase: UseCase<I, O>,
  input: Static<I>,
  request: IdempotentRequest,
  render: Render<O>
): Promise<Answered> {
  return working(workOf(ctx, useCase), () => runOnce(ctx, useCase, input, request, render))
}

type Render<O> = (result: O) => { status: number; body: string }

async function runOnce<I extends TObject, O>(
  ctx: ActingContext,
  useCase: UseCase<I, O>,
  input: Static<I>,
  request: IdempotentRequest,
  render: Render<O>
): Promise<Answered> {
  let lent: Lent | null
  try {
    lent = await lentTo(ctx, useCase, input)
  } catch (error) {
    // Used by this very request, whose answer may have been lost.
    const stored = await answeredMeanwhile(ctx, request)
    if (stored) return { ...stored, replayed: true }
    throw error
  }
  ctx = forUseCase(lent?.ctx ?? ctx, useCase)
  enter(ctx, useCase)
  if (!useCase.transaction) {
    throw new Error(
      `The use case ${useCase.name} opens its own units of work, so a key cannot be stored in its commit.`
    )
  }
  const commitBuffer = commitBufferOf(useCase)
  const inside = new ActingContext(ctx.instance, ctx.acting, commitBuffer)
  let rendered: { status: number; body: string } | undefined
  let begun = false
  try {
    await unitOfWork(
      ctx.instance.pool,
      inside.scope,
      async () => {
        begun = true
        const claim = claimKey(inside, request)
        const work = lending(inside, lent, () => running(inside, useCase, input)) // sent behind the claim in the same round trip; a claim that fails rolls it back
        work.catch(() => {})
        const stored = await claim.catch(async (error: unknown) => {
          // A statement of the work's in the same message fails the claim with it, and the work
          // knows better what that means.
          if (!(error instanceof Problem)) await work
          throw error
        })
        if (stored) throw new AlreadyAnswered(stored)
        return work
      },
      {
        owner: useCase.name,
        beforeCommit: result => {
          rendered = render(result)
          return [keepAnswer(inside, request, rendered), ...commitBuffer.write(inside)]
        }
      }
    )
  } catch (error) {
    const stored =
      error instanceof AlreadyAnswered
        ? error.answer
        : begun
          ? await answeredMeanwhile(ctx, request)
          : null
    if (stored) return { ...stored, replayed: true }
    throw await inItsWords(ctx, useCase, input, error)
  }
  commitBuffer.afterCommit(ctx.instance, inside.scope)
  return { ...(rendered as { status: number; body: string }), replayed: false }
}

/** Where permissions can be lent, a refusal for want of one says so. */
function forUseCase<I extends TObject>(
  ctx: ActingContext,
  { approvable }: Pick<UseCase<I>, 'approvable'>
): ActingContext {
  const lendable = Object.keys(approvable)
  if (lendable.length === 0) return ctx
  const acting = { ...ctx.acting, approvable: new Set(lendable) }
  return new ActingContext(ctx.instance, acting, ctx.commitBuffer)
}

/** An approval is used in the transaction of what it is for: both are there, or neither. */
async function lending<T>(
  inside: ActingContext,
  lent: Lent | null,
  work: () => Promise<T>
): Promise<T> {
  if (lent === null) return work()
  await lent.take()
  const result = await work()
  await lent.made(inside, result)
  return result
}

/** A constraint that the use case names is told in its plugin's words (Clashes). */
export async function inItsWords<I extends TObject>(
  ctx: ActingContext,
  { name, clashes }: Pick<UseCase<I>, 'name' | 'clashes'>,
  input: Static<I>,
  error: unknown
): Promise<unknown> {
  const constraint = constraintOf(error)
  if (constraint === undefined || !Object.hasOwn(clashes, constraint)) return error
  const said = await unitOfWork(
    ctx.instance.pool,
    ctx.scope,
    async () => clashes[constraint]?.(ctx, input),
    { reads: true, owner: name }
  ).catch(() => null) // then the first error is the better one
  return said ?? error
}

class AlreadyAnswered extends Error {
  constructor(readonly answer: StoredAnswer) {
    super('answered before')
  }
}

/**
 * The first request may have committed between our look and our work: then its answer is the
 * answer, whatever ours failed with.
 */
const answeredMeanwhile = (
  ctx: ActingContext,
  request: IdempotentRequest
): Promise<StoredAnswer | null> =>
  unitOfWork(ctx.instance.pool, ctx.scope, () => storedAnswer(ctx, request), {
    reads: true,
    owner: request.operation
  }).catch(error => {
    if (error instanceof Problem && error.status < 500) throw error
    return null
  })

export const workOf = (ctx: ActingContext, { name }: Pick<UseCase, 'name'>): Work => ({
  plugin: ownerOf(name),
  what: name,
  tenantId: ctx.tenantId
})

function enter(
  ctx: ActingContext,
  useCase: Pick<UseCase, 'permission' | 'scope' | 'inPerson' | 'withPassword' | 'heldFor'>
): void {
  if (useCase.inPerson !== undefined && ctx.acting.sessionId === undefined) {
    throw accessErrors['api-key-not-enough']()
  }
  if (useCase.withPassword !== undefined && ctx.acting.deviceId !== undefined) {
    throw accessErrors['pin-not-enough']()
  }
  if (useCase.permission !== null) ctx.demand(useCase.permission)
  if (
    useCase.permission !== null &&
    useCase.heldFor === 'company' &&
    !ctx.canInCompany(useCase.permission)
  ) {
    throw accessErrors['held-in-shop-only']({ permission: useCase.permission })
  }
  if (useCase.scope === 'company') ctx.company()
  if (useCase.scope === 'shop') ctx.shop()
}

/** Runs it; what it refuses is told in the currency of the company where one acts. */
export async function running<I extends TObject, O>(
  ctx: ActingContext,
  useCase: UseCase<I, O>,
  input: Static<I>
): Promise<O> {
  try {
    return await judging(ctx, useCase, input)
  } catch (error) {
    if (error instanceof Problem && ctx.companyId !== null) error.tellIn(ctx.company().currency)
    throw error
  }
}

/**
 * Runs it for someone who holds its permission for some rows only: it must have judged rows by
 * then, else what it did is rolled back and nothing of it is told. So no use case can forget to
 * ask.
 */
async function judging<I extends TObject, O>(
  ctx: ActingContext,
  useCase: UseCase<I, O>,
  input: Static<I>
): Promise<O> {
  const { permission } = useCase
  if (permission === null || reach(ctx.acting.ability, permission) !== 'some') {
    return useCase.run(ctx, input)
  }
  const outer = ctx.acting.judging
  const judging = (ctx.acting.judging = { done: false })
  try {
    const result = await useCase.run(ctx, input)
    if (!judging.done) throw accessErrors['rows-not-judged']({ permission, useCase: useCase.name })
    return result
  } finally {
    ctx.acting.judging = outer
  }
}

export function commitBufferOf(useCase: Pick<UseCase, 'name' | 'reads' | 'audit'>): CommitBuffer {
  const commitBuffer = new CommitBuffer()
  if (!useCase.reads && useCase.audit === 'entry') commitBuffer.auditAs = useCase.name
  return commitBuffer
}
