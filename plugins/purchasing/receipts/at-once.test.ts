import t, { type Test } from 'tap'
import { newId } from 'stoa/plugin'
import { asAdmin, set, testInstance } from 'stoa/testing'
import { buyingShop, PURCHASING as at, wrongCosts } from 'stoa/testing/purchasing'
import { COUNTS, TRANSFERS, wrongBooks } from 'stoa/testing/stock'

// Twenty-six writers at the same goods, by either method: what is there is the sum of what moved, what it is worth the sum of what
// it cost and under FIFO of its layers, and no one is told of a lock.

const stoa = await testInstance()
const ROUNDS = 2 * Number(process.env['STOA_TEST_ROUNDS'] ?? 1)

for (const method of ['average', 'fifo'] as const) {
  t.test(`at once: ${method}`, { timeout: 240_000 }, t => atOnce(t, method))
}

async function atOnce(t: Test, method: 'average' | 'fifo'): Promise<void> {
  const shop = await buyingShop(stoa)
  const { token, variants, registerId, shopId } = shop
  await set(stoa, 'inventory/allowNegativeStock', 'shop', true, {
    token,
    headers: { 'x-shop-id': shopId }
  })
  const { id: toShopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
  })
  const supplier = await shop.done(`${at}/suppliers`, { name: 'Mill', currency: 'GBP' })
  if (method === 'fifo') {
    await stoa.ok('PUT', `${at}/costing-method`, { token, body: { method } })
  }
  const failed: string[] = []
  const fine = async (answer: ReturnType<typeof shop.send>): Promise<{ id: string } | null> => {
    const { statusCode, body, json } = await answer
    if (statusCode >= 500 || /deadlock|stoa\.(conflict|busy)/.test(body)) failed.push(body)
    return statusCode < 300 ? json() : null
  }
  const mixed = (i: number) => (i % 2 === 0 ? variants : [...variants].reverse())
  const receive = (i: number) =>
    fine(
      shop.send(`${at}/receipts`, {
        shopId: i % 3 === 0 ? toShopId : shopId,
        lines: mixed(i).map((variantId, n) => ({
          variantId,
          quantity: '7',
          costMinor: 100 + i + n
        })),
        charges: [{ kind: 'freight', spreadBy: 'value', amountMinor: 11 + i }]
      })
    )
  const order = async (i: number) => {
    const made = await fine(
      shop.send(`${at}/orders`, {
        supplierId: supplier.id,
        shopId,
        lines: mixed(i).map(variantId => ({ variantId, packs: '3', priceMinor: 100 + i }))
      })
    )
    const act = (verb: string, body: object = {}) =>
      fine(shop.send(`${at}/orders/${made?.id}/${verb}`, body))
    await act('send')
    const part = { lines: [3, 1, 2].map(orderLineNo => ({ orderLineNo, quantity: '1' })) }
    const came = await Promise.all([1, 2, 3, 4].map(() => act('receive', part)))
    t.equal(came.filter(one => one !== null).length, 3, 'no more comes than was ordered')
  }
  const sell = (i: number) =>
    fine(
      shop.send('/api/v1/pos/sales', {
        registerId,
        lines: mixed(i).map(variantId => ({ variantId, quantity: '1.5' })),
        tenders: [{ type: 'cash', amountMinor: 10_000 }]
      })
    )
  const refund = async () => {
    const sale = await fine(
      shop.send('/api/v1/pos/sales', {
        registerId,
        lines: [{ variantId: variants[0], quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 500 }]
      })
    )
    const lines = [{ lineNo: 1, quantity: '0.5' }]
    const tenders = [{ type: 'cash', amountMinor: 250 }]
    await fine(shop.send('/api/v1/pos/refunds', { registerId, saleId: sale?.id, lines, tenders }))
  }
  const transfer = async (i: number) => {
    const made = await fine(
      shop.send(TRANSFERS, {
        fromShopId: shopId,
        toShopId,
        lines: mixed(i).map(variantId => ({ variantId, quantity: '1' }))
      })
    )
    const act = (verb: string, body: object = {}) =>
      fine(shop.send(`${TRANSFERS}/${made?.id}/${verb}`, body))
    if ((await act('send')) === null) return
    await act('receive', { lines: [{ variantId: variants[0], received: '1' }] })
  }
  const count = async (i: number) => {
    const made = await fine(shop.send(COUNTS, { shopId, scope: 'list', variantIds: mixed(i) }))
    const act = (verb: string, body: object = {}) =>
      fine(shop.send(`${COUNTS}/${made?.id}/${verb}`, body))
    await act('start')
    await act('entries', {
      entries: mixed(i).map(variantId => ({ variantId, quantity: String(20 + i) }))
    })
    await act('finish', { acceptDifference: true, uncounted: 'gone' })
  }
  /** Bills for more than it cost, freight that comes later, and goods that go back: of one receipt. */
  const buy = async (i: number) => {
    const receipt = await fine(
      shop.send(`${at}/receipts`, {
        shopId: i % 2 === 0 ? toShopId : shopId,
        supplierId: supplier.id,
        lines: mixed(i).map(variantId => ({ variantId, quantity: '3', costMinor: 301 }))
      })
    )
    const receiptId = receipt?.id
    const bill = await fine(
      shop.send(`${at}/bills`, {
        supplierId: supplier.id,
        supplierNumber: newId(),
        billedOn: '2026-01-31',
        lines: [1, 2, 3].map(receiptLineNo => ({
          receiptId,
          receiptLineNo,
          quantity: '3',
          netMinor: 290 + 13 * receiptLineNo
        }))
      })
    )
    const charge = { kind: 'freight', spreadBy: 'quantity', amountMinor: 17 + i }
    const back = [{ receiptLineNo: 1, quantity: '1' }]
    await Promise.all([
      fine(shop.send(`${at}/bills/${bill?.id}/approve`, { acceptBecause: 'agreed' })),
      fine(shop.send(`${at}/receipts/${receiptId}/charges`, charge)),
      fine(
        shop.send(`${at}/supplier-returns`, {
          supplierId: supplier.id,
          shopId: i % 2 === 0 ? toShopId : shopId,
          receiptId,
          reason: 'broken',
          lines: back
        })
      )
    ])
    if (i % 3 === 0) {
      await fine(shop.send(`${at}/bills/${bill?.id}/cancel`, { because: 'wrong' }))
    }
  }
  await receive(1)
  // More than is there: the rest is owed until it comes.
  await shop.done('/api/v1/pos/sales', {
    registerId,
    lines: variants.map(variantId => ({ variantId, quantity: '40' })),
    tenders: [{ type: 'cash', amountMinor: 1_000_000 }]
  })
  for (let round = 0; round < ROUNDS; round++) {
    const writers = [
      receive,
      order,
      sell,
      refund,
      transfer,
      count,
      buy,
      receive,
      sell,
      refund,
      transfer,
      buy,
      sell
    ]
    await Promise.all([...writers, ...writers].map((write, i) => write(i + round)))
  }
  await shop.kept()
  t.strictSame(failed, [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
  const reasons = await asAdmin(
    stoa,
    'SELECT DISTINCT reason FROM purchasing_cost_entry WHERE tenant_id = $1 ORDER BY reason',
    [shop.tenantId]
  )
  t.strictSame(
    reasons.map(({ reason }) => reason),
    [
      'bill-difference',
      'count',
      'late-charge',
      'receipt',
      'refund',
      'sale',
      'supplier-return',
      'transfer'
    ],
    'all of it happened'
  )
  const [{ levels, kept }] = (await asAdmin(
    stoa,
    `SELECT (SELECT sum(quantity) FROM inventory_level WHERE tenant_id = $1) AS levels, (SELECT sum(quantity) FROM purchasing_cost_shop WHERE tenant_id = $1) AS kept`,
    [shop.tenantId]
  )) as [{ levels: string; kept: string }]
  t.equal(kept, levels, 'the book has on hand what is on hand')
  if (method === 'average') return
  const [{ owed }] = (await asAdmin(
    stoa,
    'SELECT count(*)::int AS owed FROM purchasing_fifo_layer WHERE tenant_id = $1 AND quantity < 0',
    [shop.tenantId]
  )) as [{ owed: number }]
  t.ok(owed > 0, 'some left before it came')
}
