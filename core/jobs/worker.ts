import { hostname } from 'node:os'
import { newId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import { AtWork, type Look } from './at-work.ts'
import { claimFairly } from './claim-fairly.ts'
import { beginWaiting, CLAIM_MS, giveBack, waitingUnder } from './claim.ts'
import { LeasedTaskRunner } from './leased-task-runner.ts'
import { freeExpired } from './free-expired.ts'
import type { ClaimedJob, JobDriver } from './port.ts'
import { postgresDriver, within } from './postgres-driver.ts'
import { Presence, processesPresent } from './presence.ts'
import { Purger } from './purge.ts'
import { numberEvents } from './relay/number-events.ts'
import { relayEvents } from './relay/relay.ts'
import { placements } from './relay-transaction.ts'
import { runJob } from './run-job.ts'
import { tickSchedules } from './scheduler.ts'
import { redisPrefix } from '../redis/redis-prefix.ts'

/** How often the tables are looked at when no one gives a hint. Milliseconds. */
const POLL_MS = 200
const SLOW_MS = 5_000
/** How often is looked at what waits with the driver. */
const LOOK_MS = 1_000
/** For so long events are moved in one round while there are more. */
const RELAY_MS = 100
/** After a round that failed. */
const FAILED_MS = 500
/** After the driver did not take jobs. */
const REFUSED_MS = 1_500
/**
 * After the database was away, so long no one is taken for dead: the others have to find back as
 * well.
 */
const RETURN_MS = 10_000
/** What stopping may take beyond its grace, for what was interrupted to be written down. */
const FAREWELL_MS = 900

export interface Worker {
  readonly driver: JobDriver['name']
  stop(graceMs: number): Promise<void>
}

/**
 * The working half of a process: moves events to jobs, claims jobs and hands them to the driver,
 * ticks schedules, holds leased tasks. Any number of processes may do so at once; the tables decide who
 * does what.
 */
export async function startWorker(instance: Instance): Promise<Worker> {
  const owner = `${hostname()} ${process.pid} ${newId().slice(-6)}`
  const { REDIS_URL, STOA_JOB_SLOTS } = instance.config
  const driver =
    REDIS_URL === undefined
      ? postgresDriver(STOA_JOB_SLOTS)
      : (await import('./bullmq-driver.ts')).bullmqDriver(
          REDIS_URL,
          await redisPrefix(instance),
          STOA_JOB_SLOTS,
          instance.log
        )
  const suspects = postgresDriver(1) // run where they were claimed, one at a time
  const holder = driver.waits ? waitingUnder(owner) : owner
  const leasedTasks = new LeasedTaskRunner(instance, owner)
  const presence = new Presence(instance, owner)
  const purger = new Purger(instance)
  const atWork = new AtWork(instance, owner)
  let homes: string[] = []
  let hands = STOA_JOB_SLOTS
  let stopping = false
  let dirty = true
  let wakeUp: (() => void) | undefined
  let lastSlow = 0
  let failedAt = 0
  let failing = false
  let handing = false
  let refusedAt = 0
  let looking = false
  let look: Look = { jobs: [], begunAt: 0 }

  const hint = (): void => {
    dirty = true
    wakeUp?.()
  }
  const execute = async (job: ClaimedJob, draining: AbortSignal): Promise<void> => {
    if (atWork.has(job)) return // delivered twice
    const signal = atWork.begin(job, draining)
    try {
      if (!driver.waits || (await beginWaiting(instance, job, owner))) {
        await runJob(instance, job, signal)
      }
      atWork.end(job)
    } catch (error) {
      atWork.end(job, error)
    } finally {
      hint()
    }
  }
  await suspects.start(execute)
  await driver.start(execute)
  instance.onWake(hint)

  /** Never waited for: what carries jobs may hang, and all else goes on. */
  function lookAtWaiting(): void {
    const begunAt = Date.now()
    if (!driver.waits || looking || begunAt - look.begunAt < LOOK_MS) return
    looking = true
    driver
      .waiting()
      .then(
        jobs => {
          look = { jobs, begunAt }
        },
        error => {
          refused(error)
        }
      )
      .finally(() => {
        looking = false
      })
  }

  function refused(error: unknown): void {
    if (!stopping && Date.now() - refusedAt > REFUSED_MS) {
      instance.log.warn({ err: error }, 'jobs cannot be handed over, they wait in the table')
    }
    refusedAt = Date.now()
  }

  async function handOut(jobs: ClaimedJob[]): Promise<void> {
    handing = true
    try {
      const [under, free] = [jobs.filter(job => job.suspect), jobs.filter(job => !job.suspect)]
      if (stopping) return await giveBack(instance, jobs)
      await suspects.dispatch(under)
      await atWork.handOver(free, () =>
        driver.dispatch(free).catch(async error => {
          refused(error)
          await giveBack(instance, free)
        })
      )
    } catch (error) {
      atWork.doubt = true
      instance.log.warn({ err: error }, 'jobs could not be given back, that follows')
    } finally {
      handing = false
      if (jobs.length > 0) hint()
    }
  }

  async function slowly(): Promise<void> {
    lastSlow = Date.now()
    homes = await placements(instance.relayPool)
    await atWork.renew(look.jobs)
    hands = STOA_JOB_SLOTS * (driver.waits ? await processesPresent(instance) : 1)
    if (Date.now() - failedAt >= RETURN_MS) {
      for (const home of homes) await freeExpired(instance, home)
    }
    await tickSchedules(instance)
  }

  /**
   * A flood of events must not wait for all the rest of a round after each batch, nor the rest for
   * the flood.
   */
  async function relayAll(home: string): Promise<void> {
    for (const end = Date.now() + RELAY_MS; ;) {
      const { numbered } = await numberEvents(instance.relayPool, home)
      if ((await relayEvents(instance, home)) + numbered === 0) return
      dirty = true
      if (stopping || Date.now() > end) return
    }
  }

  async function round(): Promise<void> {
    await presence.hold()
    lookAtWaiting()
    const slow = Date.now() - lastSlow >= SLOW_MS
    if (slow) await slowly()
    if (atWork.doubt || slow || (driver.waits && atWork.misses)) {
      await atWork.recover(homes, driver.waits ? look : null)
    }
    purger.tick(homes)
    await leasedTasks.tick()
    for (const home of homes) await relayAll(home)
    if (
      handing ||
      stopping ||
      Date.now() - refusedAt < REFUSED_MS ||
      (driver.waits && look.begunAt < refusedAt)
    ) {
      return
    }
    const room = {
      jobs: driver.room(),
      suspects: suspects.room(),
      busy: driver.waits ? null : atWork.busy()
    }
    const jobs = room.jobs > 0 ? await claimFairly(instance, homes, holder, hands, room) : []
    if (jobs.length > 0) dirty = true
    handOut(jobs).catch(refused) // not waited for: what carries jobs may hang
  }

  const loop = (async () => {
    while (!stopping) {
      dirty = false
      try {
        await round()
        if (failing) instance.log.info('worker rounds go on')
        failing = false
      } catch (error) {
        if (!stopping && !failing) {
          instance.log.error({ err: error }, 'worker round failed, it is repeated')
        }
        failing = true
        failedAt = Date.now()
        atWork.doubt = true // an answer may have been lost
        dirty = false
      }
      if (dirty || stopping) continue // a hint that came during the round must not be slept over
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, failing ? FAILED_MS : POLL_MS)
        wakeUp = () => {
          if (!failing || stopping) {
            clearTimeout(timer)
            resolve()
          }
        }
      })
    }
  })()

  return {
    driver: driver.name,
    async stop(graceMs) {
      stopping = true
      hint()
      const grace = Math.min(graceMs, CLAIM_MS)
      await within(
        graceMs + FAREWELL_MS,
        Promise.all([
          loop,
          driver.stop(grace),
          suspects.stop(grace),
          leasedTasks.stop(graceMs),
          purger.stop()
        ])
      )
      presence.end()
    }
  }
}
