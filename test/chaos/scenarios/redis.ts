import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { Redis } from '../redis.ts'
import type { World } from '../world.ts'

/** Events become jobs without Redis: it only hands the jobs out. */
const EVENT_WITHIN_MS = 6_000

function redisOf({ redis }: World): Redis {
  if (!redis) throw new Error('redis-server is not installed')
  return redis
}

/** Lets the fault last, and sees to it that events go on becoming jobs meanwhile. */
async function eventsGoOn(world: World, seconds: number): Promise<void> {
  let oldest = 0
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(500)) {
    const [lag] = await world.query<{ ms: number }>(
      'SELECT coalesce(extract(epoch FROM max(now() - occurred_at)) * 1000, 0)::int AS ms FROM pool.outbox WHERE dispatched_at IS NULL'
    )
    oldest = Math.max(oldest, lag?.ms ?? 0)
  }
  if (oldest > EVENT_WITHIN_MS * world.slack) {
    throw new Error(`an event waited ${oldest} ms to become a job though it needs no Redis`)
  }
}

const common = {
  setup: { processes: 2, redis: true },
  saleWithinMs: 3_000,
  apart: true,
  needs: 'redis'
} as const

export const redisScenarios: Scenario[] = [
  {
    ...common,
    name: 'redis-flushed',
    title: 'Redis forgets everything, again and again',
    lasts: 5,
    short: 2,
    async fault(world, seconds) {
      for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(700)) {
        await redisOf(world).flush()
      }
    }
  },
  {
    ...common,
    name: 'redis-hangs',
    title: 'Redis stands still',
    lasts: 20,
    short: 8,
    async fault(world, seconds) {
      redisOf(world).freeze()
      try {
        await eventsGoOn(world, seconds)
      } finally {
        redisOf(world).thaw()
      }
    }
  },
  {
    ...common,
    name: 'redis-away',
    title: 'Redis is killed and away, and comes back empty',
    lasts: 20,
    async fault(world, seconds) {
      await redisOf(world).kill()
      try {
        await eventsGoOn(world, seconds)
      } finally {
        await redisOf(world).start()
      }
    }
  },
  {
    ...common,
    name: 'redis-full',
    title: 'Redis takes no more writes',
    lasts: 15,
    async fault(world, seconds) {
      await redisOf(world).fill()
      try {
        await eventsGoOn(world, seconds)
        const [worst] = await world.query<{ name: string; attempts: number }>(
          "SELECT name, attempts - given_back AS attempts FROM pool.job WHERE state IN ('queued', 'active') ORDER BY 2 DESC LIMIT 1"
        )
        // A try that was given back is none: else the next real failure waits an hour.
        if (worst && worst.attempts > 5) {
          throw new Error(
            `${worst.name} has ${worst.attempts} tries behind it though none was begun`
          )
        }
      } finally {
        await redisOf(world).drain()
      }
    }
  }
]
