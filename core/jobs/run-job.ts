import { setTimeout as sleep } from 'node:timers/promises'
import { ActingContext } from '../context/acting-context.ts'
import { systemContext } from '../context/system-context.ts'
import { ownerOf, working } from '../context/at-work.ts'
import { statement } from '../database/statement.ts'
import { unitOfWork } from '../database/unit-of-work.ts'
import type { Instance } from '../instance/instance.ts'
import type { Tenant } from '../instance/directory.ts'
import { databaseFailure } from '../database/failure.ts'
import { coreErrors, Problem } from '../primitives/errors.ts'
import { withoutSignedTokens } from '../security/signed-tokens.ts'
import { CommitBuffer } from '../context/commit-buffer.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'
import { settle, Unsettled, type Outcome } from './outcome.ts'
import { tryOf, type ClaimedJob } from './port.ts'

/**
 * The job was interrupted, since this process goes down: it is put back and the try does not count.
 */
class Interrupted extends Error {}
/** Someone else took the job meanwhile: our effect must not stand beside theirs. */
export class LostClaim extends Error {}
/** The handler came to its end, and that could not be written: it is not run again for that. */
class EndNotWritten extends Error {}

const RETRY_CAP_SECONDS = 3_600
const TIMEOUT_MS = 60_000
/** How long a handler has for stopping once it was told; then it is abandoned. */
const STOPPING_MS = 2_000

const finish = statement<{ id: string }>(
  'kernel.finish-job',
  `
  UPDATE job SET state = 'done', finished_at = now(), locked_by = NULL, locked_until = NULL, last_error = NULL, deaths = 0
  WHERE tenant_id = $1 AND id = $2 AND state = 'active' AND attempts = $3 RETURNING id`
)

const report = statement(
  'kernel.job-progress',
  'UPDATE job SET progress = $3 WHERE tenant_id = $1 AND id = $2'
)

/**
 * Runs one claimed job to its end and writes the outcome. A reaction runs in the very transaction
 * that marks its job done, so its effect happens once; a job opens its own units of work and must
 * be safe to repeat.
 * @param signal aborted with a LostClaim when another process has the job now, with anything else
 * when this one goes down
 * @throws Unsettled when the outcome could not be written; whoever runs jobs settles it once the
 * database is back
 */
export async function runJob(
  instance: Instance,
  job: ClaimedJob,
  signal: AbortSignal
): Promise<void> {
  try {
    await work(instance, job, signal)
    instance.metrics.jobs.inc({ job: job.name, outcome: 'done' })
  } catch (error) {
    if (error instanceof LostClaim) return
    const outcome = outcomeOf(job, error)
    instance.metrics.jobs.inc({ job: job.name, outcome: outcome.kind })
    if (outcome.kind === 'failed') {
      instance.log.warn(
        { err: error, job: job.id, name: job.name, tenantId: job.tenantId, try: tryOf(job) },
        'job failed'
      )
    }
    if (!(await settle(instance, job, outcome).catch(() => false))) {
      throw new Unsettled(job, outcome)
    }
  }
}

async function work(instance: Instance, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const tenant = await instance.directory.tenant(job.tenantId)
  if (!tenant) throw new Error('Its tenant is not there.')
  const ctx = systemContext(instance, tenant, `job:${job.name}`, {
    companyId: job.companyId,
    shopId: job.shopId,
    userId: job.userId,
    requestId: job.id
  })
  const its = { plugin: ownerOf(job.name), what: `job:${job.name}`, tenantId: job.tenantId }
  if (waits(instance, tenant, its.plugin)) throw new Interrupted()
  const reaction = instance.registry.reactionJobs.get(job.name)
  if (reaction) {
    return inTime(instance, job, signal, TIMEOUT_MS, () =>
      working(its, () => runReaction(ctx, job, reaction.run))
    )
  }
  const owned = instance.registry.jobs.get(job.name)
  if (!owned) throw new Error(`No plugin of this process declares the job ${job.name}.`)
  await inTime(instance, job, signal, owned.definition.timeoutMs ?? TIMEOUT_MS, either =>
    working(its, () =>
      owned.definition.run(ctx, {
        id: job.id,
        data: job.data as never,
        attempt: tryOf(job),
        repeated: job.attempt > 1,
        signal: either,
        progress: facts =>
          unitOfWork(instance.pool, ctx.scope, async () => {
            await report([job.tenantId, job.id, JSON.stringify(facts)])
          })
      })
    )
  )
  await unitOfWork(instance.pool, ctx.scope, () => markDone(job)).catch(error => {
    throw error instanceof LostClaim ? error : new EndNotWritten()
  })
}

/**
 * Since it was claimed, its plugin was switched off or came to rest, or its tenant was suspended:
 * it is kept until that ends.
 */
const waits = (
  { registry }: Instance,
  { plugins, pauses, status }: Tenant,
  plugin: string
): boolean =>
  status !== 'active' ||
  refusalWhilePaused(pauses, plugin) !== null ||
  (registry.plugin(plugin) !== undefined && !plugins.has(plugin))

function outcomeOf(job: ClaimedJob, error: unknown): Outcome {
  if (error instanceof EndNotWritten) return { kind: 'done' }
  if (error instanceof Interrupted) return { kind: 'given-back', reason: null, seconds: 0 }
  const reason = reasonOf(error).slice(0, 2_000)
  if (isNoRoom(error)) return { kind: 'given-back', reason, seconds: 1 + Math.random() }
  return {
    kind: 'failed',
    reason,
    seconds: Math.min(2 ** tryOf(job), RETRY_CAP_SECONDS) * (0.75 + Math.random() / 2)
  }
}

/**
 * Nothing was wrong with the job: the database was away, or had no room for it. One that takes too
 * long there is its own fault.
 */
function isNoRoom(error: unknown): boolean {
  if (error instanceof Problem) return PASSING.has(error.code)
  const failure = databaseFailure(error)
  return failure !== null && failure !== 'timed-out'
}

const PASSING = new Set(
  [
    coreErrors['database-away'],
    coreErrors['database-read-only'],
    coreErrors['storage-full'],
    coreErrors.overloaded,
    coreErrors.busy
  ].map(({ code }) => code)
)

/** What people are told, of a signed token nothing; statements and tables stay in the log. */
export const reasonOf = (error: unknown): string => withoutSignedTokens(reported(error))

function reported(error: unknown): string {
  if (error instanceof Problem) return `${error.code}: ${error.message}`
  const { message, severity, code } = error as Error & { severity?: string; code?: string }
  return severity === undefined
    ? String(message)
    : `The database refused a statement (SQLSTATE ${code}).`
}

async function markDone(job: ClaimedJob): Promise<void> {
  if ((await finish([job.tenantId, job.id, job.attempt])).length === 0) throw new LostClaim()
}

async function runReaction(
  ctx: ActingContext,
  job: ClaimedJob,
  run: (ctx: ActingContext, data: never) => Promise<unknown>
): Promise<void> {
  const commitBuffer = new CommitBuffer()
  const inside = new ActingContext(ctx.instance, ctx.acting, commitBuffer)
  await unitOfWork(
    ctx.instance.pool,
    inside.scope,
    async () => {
      await run(inside, job.data as never)
      await markDone(job)
    },
    { beforeCommit: () => commitBuffer.write(inside) }
  )
  commitBuffer.afterCommit(ctx.instance, inside.scope)
}

async function inTime(
  instance: Instance,
  job: ClaimedJob,
  signal: AbortSignal,
  limitMs: number,
  run: (signal: AbortSignal) => Promise<void>
): Promise<void> {
  const end = await runWithin(signal, limitMs, run)
  if (end === 'ended') return
  if (end === 'interrupted') {
    throw signal.reason instanceof LostClaim ? signal.reason : new Interrupted()
  }
  const limit = `It took longer than its time limit of ${limitMs / 1_000} s`
  if (end === 'timed-out') throw new Error(`${limit}.`)
  instance.metrics.jobsAbandoned.inc({ job: job.name })
  instance.log.error(
    {
      plugin: job.name.split('.')[0],
      name: job.name,
      tenantId: job.tenantId,
      job: job.id,
      limitMs
    },
    'job abandoned: it does not stop at its time limit'
  )
  throw new Error(
    `${limit} and did not stop when told: it was abandoned, and may be at work still.`
  )
}

/**
 * Waits for a handler, but not longer than its time limit, the claim and this process last. What it
 * throws once it was told to stop is how it stopped, not why it failed. One that was told at its
 * time limit and does not stop is left behind: its slot is free, whatever it still does.
 * @param signal aborted when it is not to go on; a handler is not even begun after that
 * @throws what the handler throws that was not told to stop
 */
export async function runWithin(
  signal: AbortSignal,
  limitMs: number,
  run: (signal: AbortSignal) => Promise<void>
): Promise<'ended' | 'interrupted' | 'timed-out' | 'abandoned'> {
  if (signal.aborted) return 'interrupted'
  const timeout = AbortSignal.timeout(limitMs)
  const either = AbortSignal.any([signal, timeout])
  const running = run(either)
  const stopped = running.then(
    () => true,
    () => true
  )
  await Promise.race([
    stopped,
    new Promise<void>(resolve => either.addEventListener('abort', () => resolve(), { once: true }))
  ])
  if (signal.aborted) return 'interrupted'
  if (!timeout.aborted) {
    await running
    return 'ended'
  }
  return (await Promise.race([stopped, sleep(STOPPING_MS, false, { ref: false })]))
    ? 'timed-out'
    : 'abandoned'
}
