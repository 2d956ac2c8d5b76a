import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { testInstance, type TestInstance } from '../../../test/support/instance.ts'
import { startBeside } from '../../../test/support/job-probe/processes.ts'
import { asAdmin, webShop } from '../../../test/support/storefront.ts'
import { startRedis } from '../../../test/support/test-servers.ts'

const FEW = {
  STOA_ROLE: 'web',
  STOA_PLUGINS: '',
  STOA_LOGINS_PER_MINUTE: '4',
  STOA_STOREFRONT_READS_PER_MINUTE: '4'
}

type Process = Pick<TestInstance, 'app'>

const logIn = async ({ app }: Process, remoteAddress: string): Promise<number> => {
  const payload = {
    tenant: 'nobody',
    email: `${Math.random()}@example.test`,
    password: 'a long enough passphrase'
  }
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/access/login',
    remoteAddress,
    payload
  })
  if (answer.statusCode === 429 && !(Number(answer.headers['retry-after']) >= 1)) {
    throw new Error('Retry-After is missing.')
  }
  return answer.statusCode
}
const inTurns = async (
  processes: Process[],
  ask: (process: Process) => Promise<number>,
  times: number
): Promise<number[]> => {
  const reported: number[] = []
  for (let i = 0; i < times; i++) {
    reported.push(await ask(processes[i % processes.length] as Process))
  }
  return reported
}

t.test('without Redis, processes share what guards accounts over their database', async t => {
  let host = 0
  const stoa = await testInstance(FEW)
  const other = await startBeside(stoa, FEW)
  t.strictSame(
    await inTurns([stoa, other], p => logIn(p, '192.0.2.1'), 6),
    [422, 422, 422, 422, 429, 429]
  )
  t.equal(await logIn(other, '192.0.2.2'), 422, 'another address has a count of its own')
  t.strictSame(
    await inTurns([stoa, other], p => logIn(p, `2001:db8::${++host}`), 5),
    [422, 422, 422, 422, 429],
    'of IPv6 a network is one address'
  )
  const rows = await asAdmin<{ key: string; tenant: string }>(
    stoa,
    "SELECT encode(key, 'escape') AS key, tenant_id::text AS tenant FROM stoa.request_count"
  )
  t.equal(rows.length, 3)
  t.notMatch(JSON.stringify(rows), /192\.0\.2|2001:db8/, 'no one reads an address')
  await asAdmin(stoa, "UPDATE stoa.request_count SET until = now() - interval '1 second'")
  t.equal(await logIn(await startBeside(stoa, FEW), '192.0.2.1'), 422, 'its time is over')
})

t.test(
  'with Redis, processes share every limit; while it is away each goes by its own count, without errors and without waiting',
  async t => {
    const folder = await mkdtemp(join(tmpdir(), 'stoa-test-redis-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const redis = await startRedis(folder)
    if (!redis) {
      t.comment('there is no redis-server here')
      return
    }
    const environment = { ...FEW, REDIS_URL: redis.url }
    const stoa = await testInstance(environment)
    const other = await startBeside(stoa, environment)
    t.strictSame(
      await inTurns([stoa, other], p => logIn(p, '192.0.2.1'), 6),
      [422, 422, 422, 422, 429, 429]
    )
    t.equal(
      (await asAdmin(stoa, 'SELECT FROM stoa.request_count')).length,
      0,
      'the database counts none'
    )

    const { key } = await webShop(stoa)
    const look = async ({ app }: Process) =>
      (
        await app.inject({
          method: 'GET',
          url: '/api/v1/storefront/categories',
          remoteAddress: '192.0.2.3',
          headers: { 'x-storefront-key': key }
        })
      ).statusCode
    t.strictSame(await inTurns([stoa, other], look, 6), [200, 200, 200, 200, 429, 429])

    await redis.stop()
    const begun = performance.now()
    t.strictSame(await inTurns([stoa, other], p => logIn(p, '192.0.2.4'), 10), [
      ...Array.from({ length: 8 }, () => 422),
      429,
      429
    ])
    t.ok(performance.now() - begun < 5_000, 'no one waits for it')
  }
)
