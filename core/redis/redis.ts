import { Redis, type RedisOptions } from 'ioredis'

/**
 * Redis answers within this time or counts as away; a line that is dead without a word is found in
 * about half a minute. Milliseconds.
 */
export const REDIS_LIMITS = {
  connectTimeout: 5_000,
  commandTimeout: 5_000,
  keepAlive: 10_000
} as const

/**
 * A connection to Redis that comes back by itself. Whoever opens it listens to its errors and
 * disconnects it.
 */
export const openRedis = (url: string, options: RedisOptions): Redis =>
  new Redis(url, { ...REDIS_LIMITS, ...options })

export type { Redis }
