import type { TObject } from '@sinclair/typebox'
import type { OuterContext } from '../context/context.ts'

/** When a job runs, and how often it is tried. */
export interface JobOptions {
  /** Not before this instant (UTC). Default: at once. */
  runAt?: Date
  /**
   * A second request with the same key is ignored, for as long as the first is kept (30 days after
   * it ended).
   */
  dedupeKey?: string
  /** 0 urgent, 1 normal, 2 whenever there is room. */
  priority?: 0 | 1 | 2
  /** Default 12. */
  maxAttempts?: number
}

/** A wish that a job runs, written in the transaction of the one who wishes. */
export interface JobRequest extends JobOptions {
  name: string
  data: Record<string, unknown>
}

/** What a handler gets beside the context. */
export interface RunningJob<D = Record<string, unknown>> {
  id: string
  data: D
  /** 1 at the first try. What was given back unfinished, since the process went down, was none. */
  attempt: number
  /**
   * It was begun before, counted as a try or not: what it does outside of Stoa may have been done.
   */
  repeated: boolean
  /**
   * Aborted when the process drains or the lease of the job is lost: stop soon, the job will be run
   * again.
   */
  signal: AbortSignal
  /** Tells people how far it is. Plain values; shown by GET /api/v1/jobs/{id}. */
  progress(facts: Record<string, unknown>): Promise<void>
}

/** A job with what it does, as handleJob() makes it. */
export interface JobDefinition {
  /** `<plugin>.<verb-noun>` */
  name: string
  /** What the job's data looks like; checked when it is enqueued. */
  data: TObject
  /**
   * Runs for every tenant that has the plugin on: '<n> minutes|hours|days'. Scheduled jobs take no
   * data.
   */
  every?: string
  /**
   * true: the schedule passes tenants over of which no company makes use of the plugin
   * (ctx.markInUse()). Scheduled jobs only.
   */
  onceInUse?: boolean
  /** One sentence: what it does. */
  summary: string
  /** At most so many of one tenant at a time in the whole instance. Default 2. */
  perTenant?: number
  /**
   * A try that takes longer is given up and repeated: it must stop when its signal is aborted.
   * Milliseconds, default 60,000.
   */
  timeoutMs?: number
  /**
   * Called outside any transaction: open units of work with ctx.unitOfWork(). Must be safe to
   * repeat.
   */
  run(ctx: OuterContext, job: RunningJob): Promise<void>
}

/** A claimed row of the job table. */
export interface ClaimedJob {
  tenantId: string
  id: string
  placement: string
  name: string
  data: Record<string, unknown>
  companyId: string | null
  shopId: string | null
  userId: string | null
  /** Counts the claims: what a late process writes under an old one does not count. */
  attempt: number
  /** How many of the claims before were no tries. */
  givenBack: number
  maxAttempts: number
  /** While it ran, a process ended: the process that claims it runs it itself, one at a time. */
  suspect: boolean
}

/** 1 at the first try. */
export const tryOf = ({ attempt, givenBack }: ClaimedJob): number => attempt - givenBack

/**
 * What carries claimed jobs to a handler. The table is the truth about what has to run; the driver
 * only decides where.
 */
export interface JobDriver {
  readonly name: 'postgres' | 'bullmq'
  /** How many more jobs it takes now. */
  room(): number
  /** true: a dispatched job may wait for long, so its claim is checked again before it starts. */
  readonly waits: boolean
  /** @throws when it cannot take them; they are then given back */
  dispatch(jobs: ClaimedJob[]): Promise<void>
  /**
   * Those dispatched, by whatever process, that still wait to be started: their claims are renewed.
   * @throws when it cannot tell
   */
  waiting(): Promise<ClaimedJob[]>
  start(execute: (job: ClaimedJob, signal: AbortSignal) => Promise<void>): Promise<void>
  /**
   * Takes no more, waits up to graceMs for those that run, then aborts them. Ends soon after that,
   * whatever hangs.
   */
  stop(graceMs: number): Promise<void>
}
