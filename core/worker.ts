import { hostname } from 'node:os'
import { newId } from './ids.ts'
import type { Instance } from './instance.ts'
import { bullmqDriver } from './jobs/bullmq-driver.ts'
import { claimJobs, freeExpired, giveBack, renewClaims, CLAIM_MS } from './jobs/claim.ts'
import { DutyRunner } from './jobs/duty-runner.ts'
import type { ClaimedJob, JobDriver } from './jobs/port.ts'
import { postgresDriver } from './jobs/postgres-driver.ts'
import { relayEvents } from './jobs/relay.ts'
import { placements } from './jobs/relay-transaction.ts'
import { LostClaim, runJob } from './jobs/run-job.ts'
import { purge, tickSchedules } from './jobs/scheduler.ts'

/** How often the tables are looked at when nobody gives a hint. Milliseconds. */
const POLL_MS = 200
const SLOW_MS = 5_000
const PURGE_MS = 3_600_000

export interface Worker { readonly driver: JobDriver['name'], stop (graceMs: number): Promise<void> }

/** Two instances never have both the same secret and the same database. */
async function redisPrefix (instance: Instance): Promise<string> {
  const { rows: [here] } = await instance.relayPool.query<{ name: string }>('SELECT current_database() AS name')
  return `stoa:${instance.secrets.key(`redis prefix of ${here?.name}`).toString('hex').slice(0, 12)}`
}

/**
 * The working half of a process: moves events to jobs, claims jobs and hands them to the driver, ticks schedules, holds
 * duties. Any number of processes may do so at once; the tables decide who does what.
 */
export async function startWorker (instance: Instance): Promise<Worker> {
  const owner = `${hostname()} ${process.pid} ${newId().slice(-6)}`
  const { REDIS_URL, STOA_JOB_SLOTS } = instance.config
  const driver = REDIS_URL === undefined ? postgresDriver(STOA_JOB_SLOTS) : bullmqDriver(REDIS_URL, await redisPrefix(instance), STOA_JOB_SLOTS, instance.log)
  const duties = new DutyRunner(instance, owner)
  const running = new Map<string, { job: ClaimedJob, aborter: AbortController }>()
  const keyOf = (job: ClaimedJob): string => `${job.id} ${job.attempt}`
  let homes: string[] = []
  let stopping = false
  let dirty = true
  let wakeUp: (() => void) | undefined
  let lastSlow = 0
  let lastPurge = Date.now()

  await driver.start(async (job, draining) => {
    if (driver.waits && (await renewClaims(instance, [job])).length > 0) return
    const aborter = new AbortController()
    const interrupt = (): void => aborter.abort()
    draining.addEventListener('abort', interrupt)
    running.set(keyOf(job), { job, aborter })
    try {
      await runJob(instance, job, aborter.signal)
    } finally {
      draining.removeEventListener('abort', interrupt)
      running.delete(keyOf(job))
      hint()
    }
  })
  const hint = (): void => { dirty = true; wakeUp?.() }
  instance.onWake(hint)

  async function round (): Promise<void> {
    if (Date.now() - lastSlow >= SLOW_MS) {
      lastSlow = Date.now()
      homes = await placements(instance.relayPool)
      const waiting = await driver.waiting()
      for (const lost of await renewClaims(instance, [...[...running.values()].map(r => r.job), ...waiting])) running.get(keyOf(lost))?.aborter.abort(new LostClaim())
      for (const home of homes) await freeExpired(instance, home)
      await tickSchedules(instance)
    }
    if (Date.now() - lastPurge >= PURGE_MS) {
      lastPurge = Date.now()
      await purge(instance)
    }
    await duties.tick()
    for (const home of homes) {
      const moved = await relayEvents(instance, home)
      const room = driver.room()
      const jobs = room > 0 ? await claimJobs(instance, home, owner, room) : []
      await driver.dispatch(jobs).catch(async error => {
        await giveBack(instance, jobs)
        throw error
      })
      if (moved > 0 || jobs.length > 0) dirty = true
    }
  }

  const loop = (async () => {
    while (!stopping) {
      dirty = false
      try {
        await round()
      } catch (error) {
        if (!stopping) instance.log.error({ err: error }, 'worker round failed, it is repeated')
      }
      if (dirty || stopping) continue // a hint that came during the round must not be slept over
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, POLL_MS)
        wakeUp = () => { clearTimeout(timer); resolve() }
      })
    }
  })()

  return {
    driver: driver.name,
    async stop (graceMs) {
      stopping = true
      hint()
      await loop
      await Promise.all([driver.stop(Math.min(graceMs, CLAIM_MS)), duties.stop(graceMs)])
    }
  }
}
