import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { ClaimedJob, JobDriver } from './port.ts'

const QUEUE = 'jobs'
/** Claimed rows waiting in Redis at most, per process that claims: enough to keep every worker busy, few enough to stay fair. */
const IN_FLIGHT = 64
/** How long Redis is given to answer when this process goes down. */
const FAREWELL_MS = 3_000

/**
 * Carries claimed jobs over Redis, so that any process of the instance may run them. The row in the job table stays the
 * truth: retries, backoff and dead letters are its own, BullMQ tries each delivery once, and a delivery lost with Redis is
 * made again when the row's claim expires.
 * @param url redis:// URL; Redis must run with maxmemory-policy noeviction
 * @param prefix of every key: instances that share a Redis must not take each other's jobs
 */
export function bullmqDriver (url: string, prefix: string, slots: number, log: Logger): JobDriver {
  const connection = (maxRetriesPerRequest: number | null) => {
    const redis = new Redis(url, { maxRetriesPerRequest })
    redis.on('error', error => log.warn({ err: error }, 'redis'))
    return redis
  }
  const forQueue = connection(1) // a command that cannot be sent fails soon: nobody may wait here for Redis to come back
  const forWorker = connection(null)
  const queue = new Queue<ClaimedJob>(QUEUE, { prefix, connection: forQueue, defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true } })
  queue.on('error', error => log.warn({ err: error }, 'queue'))
  const aborter = new AbortController()
  let worker: Worker<ClaimedJob> | undefined
  const running = new Set<Promise<void>>()
  let waiting = 0
  const count = async (): Promise<void> => { waiting = await queue.getWaitingCount() }
  return {
    name: 'bullmq',
    waits: true,
    room: () => forQueue.status === 'ready' ? IN_FLIGHT - waiting : 0,
    async dispatch (jobs) {
      if (jobs.length > 0) {
        // One delivery an attempt: adding the same attempt twice is ignored by its id.
        await queue.addBulk(jobs.map(job => ({ name: job.name, data: job, opts: { jobId: `${job.id}-${job.attempt}` } })))
      }
      if (jobs.length > 0 || waiting > 0) await count().catch(() => {}) // the jobs are on their way all the same
    },
    async waiting () {
      if (forQueue.status !== 'ready') return []
      return (await queue.getWaiting()).map(delivery => delivery.data)
    },
    async start (execute) {
      worker = new Worker<ClaimedJob>(QUEUE, async delivery => {
        const run = execute(delivery.data, aborter.signal)
        running.add(run)
        try {
          await run
        } catch (error) {
          throw new UnrecoverableError((error as Error).message)
        } finally {
          running.delete(run)
        }
      }, { prefix, connection: forWorker, concurrency: slots })
      worker.on('error', error => log.warn({ err: error }, 'queue worker'))
      await worker.waitUntilReady()
    },
    async stop (graceMs) {
      const timer = setTimeout(() => aborter.abort(), graceMs)
      // With Redis away there is nothing to wait for but what runs here.
      const closed = worker?.close(forWorker.status !== 'ready')
      await Promise.allSettled(running)
      await Promise.race([closed, sleep(FAREWELL_MS, undefined, { ref: false })])
      clearTimeout(timer)
      await Promise.race([queue.close(), sleep(FAREWELL_MS, undefined, { ref: false })])
      forQueue.disconnect()
      forWorker.disconnect()
    }
  }
}
