import { ActingContext } from '../acting-context.ts'
import { systemIn } from '../anonymous.ts'
import { ownerOf, working } from '../at-work.ts'
import { statement } from '../database/statement.ts'
import { unitOfWork } from '../database/unit-of-work.ts'
import type { Instance } from '../instance.ts'
import { Problem } from '../errors.ts'
import { withoutPasses } from '../passes.ts'
import { Pending } from '../pending.ts'
import { refusalAtRest } from '../plugin-rest.ts'
import { giveBack } from './claim.ts'
import type { ClaimedJob } from './port.ts'

/** The job was interrupted, since this process goes down: it is put back and the try does not count. */
class Interrupted extends Error {}
/** Somebody else took the job meanwhile: our effect must not stand beside theirs. */
export class LostClaim extends Error {}

const RETRY_CAP_SECONDS = 3_600
const TIMEOUT_MS = 300_000

const finish = statement<{ id: string }>('kernel.finish-job', `
  UPDATE job SET state = 'done', finished_at = now(), locked_by = NULL, locked_until = NULL, last_error = NULL
  WHERE tenant_id = $1 AND id = $2 AND state = 'active' AND attempts = $3 RETURNING id`)

const fail = statement('kernel.fail-job', `
  UPDATE job SET state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'queued' END, last_error = $4, locked_by = NULL, locked_until = NULL,
    finished_at = CASE WHEN attempts >= max_attempts THEN now() END, run_at = now() + make_interval(secs => $5)
  WHERE tenant_id = $1 AND id = $2 AND state = 'active' AND attempts = $3`)

const report = statement('kernel.job-progress', 'UPDATE job SET progress = $3 WHERE tenant_id = $1 AND id = $2')

/**
 * Runs one claimed job to its end and writes the outcome. A reaction runs in the very transaction that marks its job done,
 * so its effect happens once; a job opens its own units of work and must be safe to repeat.
 * @param signal aborted with a LostClaim when another process has the job now, with anything else when this one goes down
 */
export async function runJob (instance: Instance, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const tenant = await instance.directory.tenant(job.tenantId)
  if (!tenant) return
  const ctx = systemIn(instance, tenant, `job:${job.name}`, { companyId: job.companyId, shopId: job.shopId, userId: job.userId, requestId: job.id })
  const work = { plugin: ownerOf(job.name), what: `job:${job.name}`, tenantId: job.tenantId }
  if (refusalAtRest(tenant.rests, work.plugin) !== null) return giveBack(instance, [job]) // switched off since it was claimed: it waits
  try {
    const reaction = instance.registry.reactionJobs.get(job.name)
    await working(work, () => reaction ? runReaction(ctx, job, reaction.run) : runDeclared(ctx, job, signal))
    instance.metrics.jobs.inc({ job: job.name, outcome: 'done' })
  } catch (error) {
    if (error instanceof LostClaim) return
    if (error instanceof Interrupted) return giveBack(instance, [job])
    instance.metrics.jobs.inc({ job: job.name, outcome: job.attempt >= job.maxAttempts ? 'abandoned' : 'failed' })
    ctx.log.warn({ err: error, job: job.id, name: job.name, attempt: job.attempt }, 'job failed')
    const seconds = Math.min(2 ** job.attempt, RETRY_CAP_SECONDS) * (0.75 + Math.random() / 2)
    await unitOfWork(instance.pool, ctx.scope, () => fail([job.tenantId, job.id, job.attempt, reasonOf(error).slice(0, 2_000), seconds]))
  }
}

/** What people are told, of a pass nothing; statements and tables stay in the log. */
export const reasonOf = (error: unknown): string => withoutPasses(told(error))

function told (error: unknown): string {
  if (error instanceof Problem) return `${error.code}: ${error.message}`
  const { message, severity, code } = error as Error & { severity?: string, code?: string }
  return severity === undefined ? String(message) : `The database refused a statement (SQLSTATE ${code}).`
}

async function markDone (job: ClaimedJob): Promise<void> {
  if ((await finish([job.tenantId, job.id, job.attempt])).length === 0) throw new LostClaim()
}

async function runReaction (ctx: ActingContext, job: ClaimedJob, run: (ctx: ActingContext, data: never) => Promise<unknown>): Promise<void> {
  const pending = new Pending()
  const inside = new ActingContext(ctx.instance, ctx.acting, pending)
  await unitOfWork(ctx.instance.pool, inside.scope, async () => {
    await run(inside, job.data as never)
    await markDone(job)
  }, { beforeCommit: () => pending.write(inside) })
  pending.afterCommit(ctx.instance, job.tenantId)
}

async function runDeclared (ctx: ActingContext, job: ClaimedJob, signal: AbortSignal): Promise<void> {
  const owned = ctx.instance.registry.jobs.get(job.name)
  if (!owned) throw new Error(`No plugin of this process declares the job ${job.name}.`)
  const timeout = AbortSignal.timeout(owned.definition.timeoutMs ?? TIMEOUT_MS)
  const either = AbortSignal.any([signal, timeout])
  await Promise.race([
    owned.definition.run(ctx, {
      id: job.id, data: job.data as never, attempt: job.attempt, signal: either,
      progress: facts => unitOfWork(ctx.instance.pool, ctx.scope, async () => { await report([job.tenantId, job.id, JSON.stringify(facts)]) })
    }),
    new Promise<never>((_resolve, reject) => either.addEventListener('abort', () => reject(
      timeout.aborted ? new Error('It took longer than its time limit.') : signal.reason instanceof LostClaim ? signal.reason : new Interrupted()
    ), { once: true }))
  ])
  await unitOfWork(ctx.instance.pool, ctx.scope, () => markDone(job))
}
