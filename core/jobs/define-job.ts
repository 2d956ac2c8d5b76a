import type { Static, TObject } from '@sinclair/typebox'
import type { OuterContext } from '../context/context.ts'
import { Input } from '../primitives/schema.ts'
import type { JobDefinition, RunningJob } from './port.ts'

type TNothing = TObject<Record<never, never>>
const Nothing: TNothing = Input({})

/** A job as a value: `ctx.enqueue(checkPayment, { paymentId })` asks for it. */
export interface Job<S extends TObject = TObject> extends Omit<JobDefinition, 'data' | 'run'> {
  readonly data: S
}

/**
 * Declares a job: its name, its data, how often and how many of it run. What it does is said by
 * handleJob(), which may lie elsewhere, so that whoever enqueues a job need not know its code.
 * @param declaration.data what enqueue() takes, checked there as well; left out: nothing
 */
export function defineJob<S extends TObject = TNothing>(
  declaration: Omit<JobDefinition, 'data' | 'run'> & { data?: S }
): Job<S> {
  return Object.freeze({ data: Nothing, ...declaration }) as Job<S>
}

/**
 * Says what a job does; a manifest's `jobs` lists these.
 * @param run called outside any unit of work: open units of work with ctx.unitOfWork(). Must be
 * safe to repeat
 */
export function handleJob<S extends TObject>(
  job: Job<S>,
  run: (ctx: OuterContext, job: RunningJob<Static<S>>) => Promise<void>
): JobDefinition {
  return Object.freeze({ ...job, run: run as JobDefinition['run'] })
}
