// In a process of its own: it listens.
import { setTimeout as pause } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { FAULTS, faultyProxy } from '../support/faulty-proxy.ts'
import {
  freeze,
  nextReference,
  sendFrozen,
  type FrozenSale
} from '../support/testing/off-line-till.ts'
import { mortalInstance, type MortalInstance } from '../support/mortal-instance.ts'
import type { SignedUp } from '../support/instance.ts'
import type { StockedShop } from '../support/till.ts'
import { quietTimeZone } from '../support/time-zone.ts'

// A till sends what it sold and hears nothing, since the server died: before the commit, or between
// the commit and its answer. It sends the same again until it hears.

const ROUNDS = Number(process.env.STOA_TEST_ROUNDS ?? 1)
const AT_ONCE = 12
/** By night five thousand in all. */
const SALES_A_DEVICE = process.env.STOA_TEST_ROUNDS === undefined ? 12 : 625
// The night's.
t.setTimeout(2_400_000)

const stoa = await mortalInstance({ STOA_ROLE: 'web' })
await stoa.start()

/** A new company with one thing to sell, and none of it in stock. */
async function opened({ ok, signUp }: MortalInstance): Promise<StockedShop & SignedUp> {
  const owner = await signUp({ name: 'Off line', currency: 'GBP', timeZone: quietTimeZone() })
  const { token } = owner
  const product = await ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'A', name: 'Thing A', priceMinor: 500 }
  })
  const {
    items: [register]
  } = await ok('GET', '/api/v1/pos/registers', { token })
  return { ...owner, registerId: register.id, variants: [product.variants[0].id] }
}

/** What the books hold of a company is what was sold, each once, under numbers without a gap. */
async function assertBooks(t: Test, { tenantId }: StockedShop, sold: FrozenSale[]): Promise<void> {
  const documents = await stoa.query<{ reference: string; serial: string; total: string }>(
    'SELECT reference, serial, total_minor AS total FROM pool.pos_document WHERE tenant_id = $1 ORDER BY serial',
    [tenantId]
  )
  t.strictSame(
    documents.map(({ serial }) => Number(serial)),
    sold.map((_, n) => n + 1),
    'numbers without a gap'
  )
  t.strictSame(
    documents.map(({ reference }) => reference).sort(),
    sold.map(({ reference }) => reference).sort()
  )
  t.equal(
    documents.reduce((sum, { total }) => sum + Number(total), 0),
    sold.reduce((sum, { totals }) => sum + totals.totalMinor, 0)
  )
  const [level] = await stoa.query<{ quantity: string }>(
    'SELECT quantity FROM pool.inventory_level WHERE tenant_id = $1',
    [tenantId]
  )
  t.equal(Number(level?.quantity), -sold.length)
}

t.test('killed between commit and answer, each sale is there once', async t => {
  const shop = await opened(stoa)
  const { token } = shop
  const sold: FrozenSale[] = []
  // Every other answer gets lost on its way, so that of what is committed when the server dies some is not heard of.
  const lossy = await faultyProxy(stoa.url)
  lossy.fault = 'swallowed'
  for (let round = 0; round < ROUNDS; round++) {
    const sales = Array.from({ length: AT_ONCE }, () => freeze(shop))
    sold.push(...sales)
    const heard = new Set<string>()
    const sending = Promise.all(
      sales.map(async (sale, n) => {
        await pause(n * 8)
        const to = n % 2 === 0 ? lossy.url : stoa.url
        const answer = await fetch(`${to}/api/v1/pos/offline-sales`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ reference: sale.reference, content: JSON.stringify(sale) })
        }).catch(() => null)
        if (answer?.status === 200) heard.add(sale.id)
      })
    )
    const posted = async () =>
      (
        await stoa.query<{ id: string }>('SELECT id FROM pool.pos_document WHERE id = ANY ($1)', [
          sales.map(({ id }) => id)
        ])
      ).map(({ id }) => id)
    const isLost = (id: string): boolean => sales.some((sale, n) => n % 2 === 0 && sale.id === id)
    while (!(await posted()).some(isLost)) await pause(1)
    await stoa.killAndStart()
    await sending
    const unheard = (await posted()).filter(id => !heard.has(id)).length
    t.ok(unheard > 0, `${unheard} sales were committed and not heard of`)
    for (const sale of sales) {
      const answer = await sendFrozen(stoa as never, token, sale)
      t.match(answer.json(), { state: 'posted', saleId: sale.id })
    }
  }
  await assertBooks(t, shop, sold)
})

t.test('eight devices send a day each, by a way that loses, to a server that dies', async t => {
  const shop = await opened(stoa)
  const proxy = await faultyProxy(stoa.url)
  const devices = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6', 'G7', 'H8']
  const days = devices.map(device =>
    Array.from({ length: SALES_A_DEVICE }, () => freeze(shop, { reference: nextReference(device) }))
  )
  const sold = days.flat()
  let left = sold.length
  let { token } = shop
  const login = (): Promise<{ accessToken: string }> =>
    stoa.ok('POST', '/api/v1/access/login', {
      body: { email: shop.email, password: shop.password, tenant: shop.slug }
    })
  /** As a till does it: one after the other, each until it is heard of. */
  const sendDay = async (sales: FrozenSale[]): Promise<void> => {
    for (const sale of sales) {
      for (;;) {
        const answer = await fetch(`${proxy.url}/api/v1/pos/offline-sales`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`
          },
          body: JSON.stringify({ reference: sale.reference, content: JSON.stringify(sale) })
        }).catch(() => null)
        if (answer?.status === 200) break
        if (answer?.status === 401) ({ accessToken: token } = await login())
        await pause(20)
      }
      left--
    }
  }
  let next = 0
  const disturb = async (): Promise<void> => {
    const killAt = [0.75, 0.5, 0.25].map(part => Math.floor(sold.length * part))
    while (left > 0) {
      proxy.fault = FAULTS[next++ % FAULTS.length] ?? 'none'
      await pause(150)
      if (left < (killAt[0] ?? -1)) {
        killAt.shift()
        await stoa.killAndStart()
      }
    }
  }
  await Promise.all([...days.map(sendDay), disturb()])
  t.ok(next > FAULTS.length, `${next} faults, one after the other`)
  await assertBooks(t, shop, sold)
})
