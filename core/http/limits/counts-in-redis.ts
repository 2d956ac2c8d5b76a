import { once } from 'node:events'
import type { Instance } from '../../instance/instance.ts'
import { openRedis } from '../../redis/redis.ts'
import { redisPrefix } from '../../redis/redis-prefix.ts'
import type { SharedCounts } from './shared-counts.ts'

/**
 * No one waits longer for a count; a process that starts waits a little for the connection.
 * Milliseconds.
 */
const ANSWER_MS = 250
const CONNECT_MS = 1_000
const LONGEST_RETRY_MS = 2_000

const COUNT = `
  local requests = redis.call('INCR', KEYS[1])
  if requests == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return { requests, redis.call('PTTL', KEYS[1]) }`

/** Counts that all processes share over Redis. A process starts although Redis is away. */
export async function countsInRedis(url: string, instance: Instance): Promise<SharedCounts> {
  const prefix = await redisPrefix(instance)
  const redis = openRedis(url, {
    commandTimeout: ANSWER_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: times => Math.min(times * 50, LONGEST_RETRY_MS)
  })
  redis.on('error', error => instance.log.warn({ err: error }, 'redis'))
  await once(redis, 'ready', { signal: AbortSignal.timeout(CONNECT_MS) }).catch(() => {})
  return {
    takes: () => true,
    async count(key, windowMs) {
      const [requests, leftMs] = (await redis.eval(
        COUNT,
        1,
        `${prefix}:limit:${key.toString('base64url')}`,
        windowMs
      )) as [number, number]
      return { count: requests, leftMs }
    },
    async close() {
      redis.disconnect()
    }
  }
}
