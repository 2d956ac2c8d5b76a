import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { startRedis } from './test-servers.ts'

/**
 * A Redis: the runner's (STOA_TEST_REDIS_URL), or one of this file's own; null where there is none.
 */
export async function testRedis(): Promise<string | null> {
  const given = process.env.STOA_TEST_REDIS_URL
  if (given) return given
  const folder = await mkdtemp(join(tmpdir(), 'stoa-test-redis-'))
  const redis = await startRedis(folder)
  t.teardown(async () => {
    await redis?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return redis?.url ?? null
}

/**
 * What tests of the job machinery run with, one after the other: PostgreSQL alone and, where there
 * is a Redis, BullMQ.
 */
export async function jobDrivers(): Promise<
  Array<{ name: 'postgres' | 'bullmq'; environment: Record<string, string> }>
> {
  const url = await testRedis()
  return [
    { name: 'postgres', environment: {} },
    ...(url === null ? [] : [{ name: 'bullmq' as const, environment: { REDIS_URL: url } }])
  ]
}
