import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Context,
  defineEvent,
  definePlugin,
  dynamicStatement,
  handleJob,
  type LeasedTask,
  on,
  type OuterContext,
  type RunningJob,
  Type
} from 'stoa/plugin'
import { runsOf, seen } from './seen.ts'
import { act, actAlone, endProcess, giveUp, hearNothing, tick, tickInUse } from './jobs.ts'

/**
 * A plugin whose job, reaction, schedule and leased task do what a test tells them. Its effects are audit
 * entries, so it needs no table.
 */
const Doing = { mark: Type.String(), ms: Type.Optional(Type.Integer()) }
export const ProbeLaunched = defineEvent({
  name: 'probe.launched',
  emittedWhen: 'When a test says so.',
  data: Type.Object(Doing)
})

const effect = (ctx: Context, mark: string): Promise<unknown> =>
  dynamicStatement(
    'INSERT INTO audit_entry (tenant_id, id, actor, action, request_id, occurred_at) VALUES ($1, $2, $3, $4, $5, now())',
    [ctx.tenantId, randomUUID(), ctx.actor.name, 'probe.effect', mark]
  )

/** In a process of its own (process.ts) the parent is told. */
const tell = (message: object): void => {
  if (process.env.STOA_PROBE_TELLS) process.send?.(message)
}

function failIfReported(mark: string): void {
  const left = seen.failures.get(mark) ?? 0
  if (left === 0) return
  seen.failures.set(mark, left - 1)
  throw new Error(`told to fail, ${left} to go`)
}

/** The end of a process of its own, as by a crash. */
async function killItself(
  ctx: Context,
  job: RunningJob<{ mark: string; ms?: number }>
): Promise<void> {
  seen.runs.push({
    name: 'end-process',
    mark: job.data.mark,
    tenantId: ctx.tenantId,
    attempt: job.attempt,
    instance: instanceOf(ctx),
    from: Date.now(),
    to: null,
    aborted: null
  })
  if (process.send && process.env.STOA_PROBE_TELLS) process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
}

/** Hears nothing, until a test lets it go. */
async function waitForRelease(
  _ctx: Context,
  job: RunningJob<{ mark: string; ms?: number }>
): Promise<void> {
  await seen.held.get(job.data.mark)
}

const instanceOf = (ctx: Context): unknown => (ctx as Context & { instance?: unknown }).instance

export async function doAct(
  ctx: OuterContext,
  job: RunningJob<{ mark: string; ms?: number }>
): Promise<void> {
  const { mark, ms = 0 } = job.data
  const run = {
    name: 'act',
    mark,
    tenantId: ctx.tenantId,
    attempt: job.attempt,
    instance: instanceOf(ctx),
    from: Date.now(),
    to: null as number | null,
    aborted: null as unknown
  }
  seen.runs.push(run)
  tell({ started: mark })
  job.signal.addEventListener('abort', () => {
    run.aborted = job.signal.reason
  })
  try {
    await job.progress({ begun: job.attempt })
    failIfReported(mark)
    if (ms > 0) await sleep(ms)
    await Promise.race([
      seen.held.get(mark),
      new Promise(resolve => {
        if (seen.held.has(mark)) job.signal.addEventListener('abort', resolve)
      })
    ])
    job.signal.throwIfAborted()
    await ctx.unitOfWork(() => effect(ctx, mark))
    await job.progress({ begun: job.attempt, done: true })
  } finally {
    run.to = Date.now()
  }
}

async function watch(task: LeasedTask): Promise<void> {
  const mine = {
    id: task.id,
    epoch: task.epoch,
    instance: instanceOf(task.ctx),
    from: Date.now(),
    to: null as number | null
  }
  seen.watches.push(mine)
  tell({ watching: task.epoch })
  await new Promise(resolve => task.signal.addEventListener('abort', resolve))
  mine.to = Date.now()
}

export default definePlugin({
  name: 'probe',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Does in the background what a test wants.',
  emits: [ProbeLaunched],
  reactsTo: [
    on(ProbeLaunched, 'note-launch', async (ctx, { mark, ms = 0 }) => {
      seen.runs.push({
        name: 'note-launch',
        mark,
        tenantId: ctx.tenantId,
        attempt: runsOf(mark).length + 1,
        instance: instanceOf(ctx),
        from: Date.now(),
        to: null,
        aborted: null
      })
      tell({ started: mark })
      await effect(ctx, mark)
      if (ms > 0) await sleep(ms)
      failIfReported(mark)
      await seen.held.get(mark)
    })
  ],
  jobs: [
    handleJob(act, doAct),
    handleJob(actAlone, doAct),
    handleJob(giveUp, doAct),
    handleJob(endProcess, killItself),
    handleJob(hearNothing, waitForRelease),
    handleJob(tick, ctx =>
      ctx.unitOfWork(async inside => {
        await effect(inside, 'tick')
      })
    ),
    handleJob(tickInUse, ctx =>
      ctx.unitOfWork(async inside => {
        await effect(inside, 'tick-in-use')
      })
    )
  ],
  leasedTasks: { watch: { summary: 'Watches.', run: watch } }
})
