import { Queue, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { ClaimedJob, JobDriver } from './port.ts'

const QUEUE = 'stoa-jobs'
/** Claimed rows waiting in Redis at most, per process that claims: enough to keep every worker busy, few enough to stay fair. */
const IN_FLIGHT = 64

/**
 * Carries claimed jobs over Redis, so that any process of the instance may run them. The row in the job table stays the
 * truth: retries, backoff and dead letters are its own, BullMQ tries each delivery once, and a delivery lost with Redis is
 * made again when the row's claim expires.
 * @param url redis:// URL; Redis must run with maxmemory-policy noeviction
 */
export function bullmqDriver (url: string, slots: number, log: Logger): JobDriver {
  const connection = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: null })
    redis.on('error', error => log.warn({ err: error }, 'redis'))
    return redis
  }
  const forQueue = connection()
  const forWorker = connection()
  const queue = new Queue<ClaimedJob>(QUEUE, { connection: forQueue, defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true } })
  queue.on('error', error => log.warn({ err: error }, 'queue'))
  const aborter = new AbortController()
  let worker: Worker<ClaimedJob> | undefined
  let waiting = 0
  const count = async (): Promise<void> => { waiting = await queue.getWaitingCount() }
  return {
    name: 'bullmq',
    waits: true,
    room: () => IN_FLIGHT - waiting,
    async dispatch (jobs) {
      if (jobs.length > 0) {
        // One delivery an attempt: adding the same attempt twice is ignored by its id.
        await queue.addBulk(jobs.map(job => ({ name: job.name, data: job, opts: { jobId: `${job.id}-${job.attempt}` } })))
      }
      if (jobs.length > 0 || waiting > 0) await count()
    },
    async start (execute) {
      worker = new Worker<ClaimedJob>(QUEUE, async delivery => {
        try {
          await execute(delivery.data, aborter.signal)
        } catch (error) {
          throw new UnrecoverableError((error as Error).message)
        }
      }, { connection: forWorker, concurrency: slots })
      worker.on('error', error => log.warn({ err: error }, 'queue worker'))
      await worker.waitUntilReady()
    },
    async stop (graceMs) {
      const timer = setTimeout(() => aborter.abort(), graceMs)
      await worker?.close()
      clearTimeout(timer)
      await queue.close()
      await Promise.all([forQueue.quit(), forWorker.quit()].map(p => p.catch(() => {})))
    }
  }
}
