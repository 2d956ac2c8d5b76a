// In a process of its own: it listens, and two hundred clients hear what it says.
import { once } from 'node:events'
import { createServer } from 'node:net'
import t, { type Test } from 'tap'
import { startCrowd } from '../support/crowd/crowd.ts'
import type { Member } from '../support/crowd/protocol.ts'
import { ownInstance } from '../support/instance.ts'
import { forkBeside, kill, startBeside } from '../support/job-probe/processes.ts'
import { memberOf } from '../support/member.ts'
import { testRedis } from '../support/redis.ts'
import { sellOne, tillOf } from '../support/till.ts'

// Two hundred clients of twenty tenants: each hears of its own shop's sales and of no other's, all
// of them, in one order and once; also what happened while they, or the server, were away. The
// same with 2,000, and how long it takes: BENCH_ONLY=crowd npm run bench.
const TENANTS = 20
const stoa = await ownInstance()
await stoa.app.listen({ port: 0, host: '127.0.0.1' })
const { port } = stoa.app.server.address() as { port: number }
const here = `ws://127.0.0.1:${port}`
const crowd = await startCrowd()
t.teardown(() => {
  crowd.end()
})

const owners: Awaited<ReturnType<typeof stoa.signUp>>[] = []
const members: Member[] = []
for (let n = 0; n < TENANTS; n++) {
  const owner = await stoa.signUp()
  const { companyId, shopId, token } = owner
  owners.push(owner)
  await tillOf(stoa, owner)
  const other = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    headers: { 'x-company-id': companyId },
    body: { name: 'Elsewhere', code: 'ELSE' }
  })
  const at = async (place: string) =>
    (
      await memberOf(stoa, owner, {
        permissions: ['sale.read'],
        grants: [{ companyId, shopId: place }]
      })
    ).token
  const [own, elsewhere] = [await at(shopId), await at(other.id)]
  const listens = (count: number, group: string, of: string, topics: string): void => {
    for (let i = 0; i < count; i++) {
      members.push({ group: `${group} ${n}`, token: of, query: { topics } })
    }
  }
  listens(5, 'own', own, `shop:${shopId}`)
  listens(3, 'elsewhere', elsewhere, 'tenant')
  listens(2, 'own', token, 'tenant')
}

const numbers = Array.from({ length: TENANTS }, (_, n) => n)
const groupsOf = (kind: string): string[] => numbers.map(n => `${kind} ${n}`)
const sold: string[][] = numbers.map(() => [])

/** Each tenant sells so often, all at the same time. */
async function sellEverywhere(times: number): Promise<void> {
  await Promise.all(
    owners.map(async (owner, n) => {
      for (let i = 0; i < times; i++) sold[n]?.push((await sellOne(stoa, owner)).id)
    })
  )
}

/** All sales so far were heard of where they were made, in order and once, and nowhere else. */
async function assertHeard(t: Test): Promise<void> {
  await crowd.until(groupsOf('own'), sold[0]?.length ?? 0)
  const report = await crowd.report()
  t.equal(report.length, members.length)
  for (const { group, heard } of report) {
    const [kind, n] = group.split(' ')
    const ids = heard.map(([id]) => id)
    if (kind === 'elsewhere') {
      t.strictSame(ids, [], group)
    } else if (JSON.stringify(ids) !== JSON.stringify(sold[Number(n)])) {
      t.strictSame(ids, sold[Number(n)], group)
    }
  }
}

t.test('a sale is heard of in its shop and nowhere else', async t => {
  await crowd.open(here, members)
  await sellEverywhere(2)
  await assertHeard(t)
})

t.test('who was away hears what was missed, in order and once', async t => {
  await crowd.leave(groupsOf('own'))
  await sellEverywhere(6)
  await Promise.all([crowd.back(groupsOf('own')), sellEverywhere(3)])
  await assertHeard(t)
})

const redis = await testRedis()
for (const [name, environment] of [
  ['PostgreSQL alone', {}],
  ...(redis === null ? [] : [['a Redis', { REDIS_URL: redis }] as const])
] as const) {
  t.test(`another process with ${name} tells its clients the same`, async t => {
    const other = await startBeside(stoa, { STOA_PLUGINS: '', ...environment })
    await other.app.listen({ port: 0, host: '127.0.0.1' })
    const there = other.app.server.address() as { port: number }
    const half = groupsOf('own').slice(0, TENANTS / 2)
    await crowd.leave(half)
    await crowd.back(half, `ws://127.0.0.1:${there.port}`)
    await sellEverywhere(2)
    await assertHeard(t)
    await crowd.leave(half)
    await crowd.back(half, here)
    await other.stop()
  })
}

t.test('a process is killed: its clients come back by themselves and miss nothing', async t => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: there } = probe.address() as { port: number }
  probe.close()
  const environment = { STOA_PLUGINS: '', STOA_ROLE: 'web' }
  const child = await forkBeside(stoa, { ...environment, STOA_PROBE_LISTENS: String(there) })
  await crowd.leave(groupsOf('own'))
  await crowd.back(groupsOf('own'), `ws://127.0.0.1:${there}`)
  await sellEverywhere(1)
  await assertHeard(t)
  await kill(child)
  await sellEverywhere(1)
  const again = await startBeside(stoa, environment)
  await again.app.listen({ host: '127.0.0.1', port: there })
  await assertHeard(t)
  const report = await crowd.report()
  t.ok(
    report.every(({ group, returns }) => group.startsWith('elsewhere') || returns === 1),
    'each came back, without being told to'
  )
  await crowd.leave(groupsOf('own'))
})
