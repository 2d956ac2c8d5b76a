// In a process of its own: it listens.
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { freeze, sendFrozen, type FrozenSale } from '../support/testing/off-line-till.ts'
import { mortalInstance } from '../support/mortal-instance.ts'
import type { StockedShop } from '../support/till.ts'

// A till sends what it sold and hears nothing, since the server died: before the commit, or between
// the commit and its answer. It sends the same again until it hears.

const ROUNDS = Number(process.env.STOA_TEST_ROUNDS ?? 1)
const AT_ONCE = 12
const MOST_ROUNDS = Math.max(ROUNDS, 6)

t.test('killed between commit and answer, each sale is there once', async t => {
  const stoa = await mortalInstance({ STOA_ROLE: 'web' })
  await stoa.start()
  const owner = await stoa.signUp({ name: 'Off line', currency: 'GBP', timeZone: 'Europe/London' })
  const { token } = owner
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'A', name: 'Thing A', priceMinor: 500 }
  })
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const shop: StockedShop = {
    ...owner,
    registerId: register.id,
    variants: [product.variants[0].id]
  }
  const sold: FrozenSale[] = []
  let [round, hits] = [0, 0]
  for (; round < ROUNDS || (hits === 0 && round < MOST_ROUNDS); round++) {
    const sales = Array.from({ length: AT_ONCE }, () => freeze(shop))
    sold.push(...sales)
    const heard = new Set<string>()
    const sending = Promise.all(
      sales.map(async (sale, n) => {
        await pause(n * 8)
        const answer = await fetch(`${stoa.url}/api/v1/pos/offline-sales`, {
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
    while ((await posted()).length === 0) await pause(1)
    await stoa.killAndStart()
    await sending
    hits += (await posted()).filter(id => !heard.has(id)).length
    for (const sale of sales) {
      const answer = await sendFrozen(stoa as never, token, sale)
      t.match(answer.json(), { state: 'posted', saleId: sale.id })
    }
  }
  t.ok(hits > 0, `${hits} sales of ${round} rounds were committed and not answered`)
  const documents = await stoa.query<{ reference: string; serial: string }>(
    'SELECT reference, serial FROM pool.pos_document WHERE tenant_id = $1 ORDER BY serial',
    [owner.tenantId]
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
  const [level] = await stoa.query<{ quantity: string }>(
    'SELECT quantity FROM pool.inventory_level WHERE tenant_id = $1',
    [owner.tenantId]
  )
  t.equal(Number(level?.quantity), -sold.length)
})
