import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, UnrecoverableError, Worker } from 'bullmq'
import type { Logger } from 'pino'
import { openRedis, REDIS_LIMITS, type Redis } from '../redis/redis.ts'
import { claimKey } from './claim.ts'
import type { ClaimedJob, JobDriver } from './port.ts'
import { within } from './postgres-driver.ts'

const QUEUE = 'jobs'
/**
 * Claimed rows waiting in Redis at most, per process that claims: enough to keep every worker busy,
 * few enough to stay fair.
 */
const IN_FLIGHT = 64
/**
 * How long Redis is given to answer when this process goes down, and aborted jobs to write that
 * they were interrupted.
 */
const FAREWELL_MS = 800
const LONGEST_RETRY_MS = 2_000

/**
 * Carries claimed jobs over Redis, so that any process of the instance may run them. The row in the
 * job table stays the truth: retries, backoff and dead letters are its own, BullMQ tries each
 * delivery once, and a delivery lost with Redis is made again when the row's claim expires.
 * @param url redis:// URL; Redis must run with maxmemory-policy noeviction
 * @param prefix of every key: instances that share a Redis must not take each other's jobs
 */
export function bullmqDriver(url: string, prefix: string, slots: number, log: Logger): JobDriver {
  const opened: Redis[] = []
  let stopped = false
  // BullMQ duplicates a connection for its blocking reads, and closing that one waits for ever
  // while Redis is away: every connection is kept here, so that stopping ends them all and none
  // comes back.
  const keep = (redis: Redis): Redis => {
    opened.push(redis)
    redis.on('error', error => log.warn({ err: error }, 'redis'))
    redis.on('connect', () => {
      if (stopped) redis.disconnect()
    })
    const duplicate = redis.duplicate.bind(redis)
    redis.duplicate = override => keep(duplicate({ ...override, commandTimeout: undefined })) // a read that blocks is meant to wait; BullMQ watches over it
    return redis
  }
  const connection = (maxRetriesPerRequest: number | null): Redis =>
    keep(
      openRedis(url, {
        maxRetriesPerRequest,
        retryStrategy: times => (stopped ? null : Math.min(times * 50, LONGEST_RETRY_MS))
      })
    )
  const forQueue = connection(1) // a command that cannot be sent fails soon: no one may wait here for Redis to come back
  const forWorker = connection(null)
  const queue = new Queue<ClaimedJob>(QUEUE, {
    prefix,
    connection: forQueue,
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true }
  })
  queue.on('error', error => log.warn({ err: error }, 'queue'))
  const aborter = new AbortController()
  let worker: Worker<ClaimedJob> | undefined
  const running = new Set<Promise<void>>()
  const delivered = new Set<string>() // begun here, and not yet taken off the queue in Redis
  let waiting = 0
  const count = async (): Promise<void> => {
    waiting = await queue.getWaitingCount()
  }
  const ended = async (pausing: Promise<void> | undefined): Promise<void> => {
    await pausing
    while (running.size > 0) await Promise.allSettled(running)
  }
  return {
    name: 'bullmq',
    waits: true,
    room: () => (forQueue.status === 'ready' ? IN_FLIGHT - waiting : 0),
    async dispatch(jobs) {
      if (jobs.length > 0) {
        // One delivery an attempt: adding the same attempt twice is ignored by its id.
        await queue.addBulk(
          jobs.map(job => ({ name: job.name, data: job, opts: { jobId: claimKey(job) } }))
        )
      }
      waiting += jobs.length
      if (waiting > 0) await count().catch(() => {}) // the jobs are on their way all the same
    },
    async waiting() {
      const deliveries = await queue.getWaiting()
      waiting = deliveries.length
      return deliveries.flatMap(delivery => (delivery ? [delivery.data] : [])) // taken off between the list and the look
    },
    async start(execute) {
      worker = new Worker<ClaimedJob>(
        QUEUE,
        async delivery => {
          const run = execute(delivery.data, aborter.signal)
          running.add(run)
          delivered.add(delivery.id ?? '')
          try {
            await run
          } catch (error) {
            throw new UnrecoverableError((error as Error).message)
          } finally {
            running.delete(run)
          }
        },
        { prefix, connection: forWorker, concurrency: slots }
      )
      worker.on('error', error => log.warn({ err: error }, 'queue worker'))
      worker.on('completed', delivery => delivered.delete(delivery.id ?? ''))
      worker.on('failed', delivery => delivered.delete(delivery?.id ?? ''))
      await within(
        REDIS_LIMITS.connectTimeout,
        worker.waitUntilReady().catch(() => {})
      ) // a process starts although Redis is away
    },
    async stop(graceMs) {
      const pausing = worker?.pause(true).catch(() => {})
      await within(graceMs, ended(pausing))
      aborter.abort()
      // With Redis away nothing can be taken off the queue: a delivery left there does no harm, its
      // row is done.
      await within(
        FAREWELL_MS,
        ended(pausing).then(async () => {
          while (delivered.size > 0 && forWorker.status === 'ready' && !stopped) await sleep(20)
        })
      )
      stopped = true
      await within(FAREWELL_MS / 4, Promise.allSettled([worker?.close(true), queue.close()]))
      for (const redis of opened) redis.disconnect()
    }
  }
}
