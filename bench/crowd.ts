import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCrowd, type Crowd } from '../test/support/crowd/crowd.ts'
import type { Member } from '../test/support/crowd/protocol.ts'
import { startServer, type Server } from './children.ts'
import { median } from './load.ts'
import { call, openMerchant, type Merchant } from './merchants.ts'

const TENANTS = 20
/** Sockets of a tenant, by whom: who sells there, who works in its other shop, the owner. */
const SOCKETS = { seller: 60, elsewhere: 30, owner: 10 }
const MISSED = 1_000
const PASSWORD = 'a long enough passphrase'

interface Sold {
  id: string
  /** When it was asked for and when it was answered; milliseconds since 1970. */
  began: number
  ended: number
}

const now = (): number => performance.timeOrigin + performance.now()
const at = (sorted: number[], part: number): number =>
  sorted[Math.floor(sorted.length * part)] ?? NaN
const wsOf = ({ address }: Server): string => address.replace('http', 'ws')

async function sell(server: Server, merchant: Merchant): Promise<Sold> {
  const began = now()
  const { id } = await call<{ id: string }>(server, 'POST', '/api/v1/pos/sales', merchant.token, {
    registerId: merchant.registerId,
    lines: [{ variantId: merchant.variants[0], quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 20_000 }]
  })
  return { id, began, ended: now() }
}

/** A merchant with two shops, and the sockets of their people. */
async function openTenant(
  server: Server,
  n: number
): Promise<{ merchant: Merchant; members: Member[] }> {
  const merchant = await openMerchant(server, n, 3)
  const { companyId, shopId, token, slug } = merchant
  const other = await call<{ id: string }>(server, 'POST', '/api/v1/tenants/shops', token, {
    name: 'Elsewhere',
    code: 'ELSE'
  })
  const cashierOf = async (place: string): Promise<string> => {
    const email = `${place}@example.test`
    await call(server, 'POST', '/api/v1/access/users', token, {
      name: 'Cashier',
      email,
      password: PASSWORD,
      grants: [{ role: 'cashier', companyId, shopId: place }]
    })
    const login = { tenant: slug, email, password: PASSWORD }
    return (
      await call<{ accessToken: string }>(server, 'POST', '/api/v1/access/login', undefined, login)
    ).accessToken
  }
  const group = (count: number, name: string, of: string, topics: string): Member[] =>
    Array.from({ length: count }, () => ({ group: `${name} ${n}`, token: of, query: { topics } }))
  return {
    merchant,
    members: [
      ...group(SOCKETS.seller, 'own', await cashierOf(shopId), `shop:${shopId}`),
      ...group(SOCKETS.elsewhere, 'elsewhere', await cashierOf(other.id), 'tenant'),
      ...group(SOCKETS.owner, 'own', token, 'tenant')
    ]
  }
}

/**
 * 2,000 sockets of twenty tenants in one process: how soon a sale is seen, by whom, what was missed,
 * and what a kill does. @throws Error where a sale was lost, doubled, out of order or overheard
 */
export async function measureCrowd(
  server: Server,
  options: {
    n: number
    seconds: number
    environment: Record<string, string>
    say: (text: string) => void
  }
): Promise<void> {
  const { n, seconds, environment, say } = options
  const tenants = []
  for (let i = 0; i < TENANTS; i++) tenants.push(await openTenant(server, n + i))
  const merchants = tenants.map(({ merchant }) => merchant)
  const members = tenants.flatMap(tenant => tenant.members)
  const groups = merchants.map((_merchant, i) => `own ${n + i}`)
  const sold: Sold[][] = merchants.map(() => [])
  const crowd = await startCrowd()

  const before = await server.memory()
  const opening = performance.now()
  await crowd.open(wsOf(server), members)
  say(
    `${members.length} sockets of ${TENANTS} tenants open after ${Math.round(performance.now() - opening)} ms; ${((((await server.memory()) - before) * 1024) / members.length).toFixed(0)} KiB each`
  )

  /** Each tenant sells about once a second. @returns how long it took to be seen, by every socket */
  async function seen(by: Server, title: string): Promise<void> {
    const from = sold.map(sales => sales.length)
    const [busy, began] = [await server.processor(), performance.now()]
    const until = began + seconds * 1000
    await Promise.all(
      merchants.map(async (merchant, i) => {
        while (performance.now() < until) {
          await sleep(500 + Math.random() * 1000)
          sold[i]?.push(await sell(by, merchant))
        }
      })
    )
    await assertHeard(crowd, groups, sold, n)
    const took = { asked: [] as number[], answered: [] as number[] }
    for (const { group, heard } of await crowd.report()) {
      const i = Number(group.split(' ')[1]) - n
      for (const [place, [, when]] of heard.entries()) {
        const sale = sold[i]?.[place]
        if (place < (from[i] ?? 0) || sale === undefined) continue
        took.asked.push(when - sale.began)
        took.answered.push(when - sale.ended)
      }
    }
    const part = ((await server.processor()) - busy) / ((performance.now() - began) / 1000)
    const sorted = took.asked.sort((a, b) => a - b)
    const since = took.answered.sort((a, b) => a - b)
    say(
      `${title}: ${sorted.length} times seen; from the request p50 ${at(sorted, 0.5).toFixed(0)}, p95 ${at(sorted, 0.95).toFixed(0)}, p99 ${at(sorted, 0.99).toFixed(0)}, longest ${sorted.at(-1)?.toFixed(0)} ms; from its answer p50 ${median(since).toFixed(0)}, p95 ${at(since, 0.95).toFixed(0)} ms; by no one else; the listening process took ${(part * 100).toFixed(0)} % of a processor, load ${loadavg()[0]?.toFixed(0)}`
    )
  }

  await seen(server, 'a sale in the same process')
  say(`  memory ${Math.round(await server.memory())} MiB`)

  const beside = await startServer('serve.ts', { ...environment, STOA_ROLE: 'web' })
  await seen(beside, 'a sale in another process')

  const [first] = merchants as [Merchant]
  await crowd.leave([`own ${n}`])
  for (let i = 0; i < MISSED; i += 4) {
    sold[0]?.push(...(await Promise.all([1, 2, 3, 4].map(() => sell(beside, first)))))
  }
  const returning = performance.now()
  await crowd.back([`own ${n}`])
  await crowd.until([`own ${n}`], sold[0]?.length ?? 0)
  say(
    `${SOCKETS.seller + SOCKETS.owner} sockets that missed ${MISSED} sales have heard of them after ${Math.round(performance.now() - returning)} ms`
  )
  await assertHeard(crowd, groups, sold, n)

  await server.kill()
  const killed = performance.now()
  for (const [i, merchant] of merchants.entries()) sold[i]?.push(await sell(beside, merchant))
  const again = await startServer('serve.ts', {
    ...environment,
    BENCH_PORT: new URL(server.address).port
  })
  const up = performance.now()
  await crowd.until(groups, 0)
  await assertHeard(crowd, groups, sold, n)
  say(
    `killed, serving again after ${((up - killed) / 1000).toFixed(1)} s; ${Math.round(performance.now() - up)} ms later all had come back by themselves and missed nothing`
  )
  crowd.end()
  await Promise.all([again.stop(), beside.stop()])
}

/** In one order, the same for all; sales made at the same time have none of their own. */
async function assertHeard(
  crowd: Crowd,
  groups: string[],
  sold: Sold[][],
  n: number
): Promise<void> {
  await Promise.all(groups.map((group, i) => crowd.until([group], sold[i]?.length ?? 0)))
  const orders = new Map<string, string>()
  for (const { group, heard, resets } of await crowd.report()) {
    const [kind, number] = group.split(' ')
    const ids = heard.map(([id]) => id)
    if (kind === 'elsewhere') {
      if (ids.length > 0) throw new Error('A sale was heard of in another shop.')
      continue
    }
    const expected = (sold[Number(number) - n] ?? []).map(({ id }) => id)
    if (resets > 0 || [...ids].sort().join() !== expected.sort().join()) {
      throw new Error(`${group}: ${ids.length} sales heard of, ${expected.length} were made.`)
    }
    const order = ids.join()
    if ((orders.get(group) ?? order) !== order) throw new Error(`${group} heard in two orders.`)
    orders.set(group, order)
  }
}
