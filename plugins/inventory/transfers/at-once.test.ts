import t from 'tap'
import { asAdmin, testInstance } from 'stoa/testing'
import { COUNTS, countedShop, TRANSFERS, wrongBooks } from 'stoa/testing/stock'

// Eight writers at the same goods: the level is the sum of its movements, and no one is told of a lock.

const stoa = await testInstance()
const ROUNDS = 4 * Number(process.env['STOA_TEST_ROUNDS'] ?? 1)

t.test('sales, refunds, counts and transfers at once', { timeout: 240_000 }, async t => {
  const shop = await countedShop(stoa, '200')
  const { token, variants, registerId, shopId } = shop
  const { id: toShopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
  })
  const failed: string[] = []
  const fine = async (answer: ReturnType<typeof shop.send>): Promise<{ id: string } | null> => {
    const { statusCode, body, json } = await answer
    if (statusCode >= 500 || /deadlock|stoa\.(conflict|busy)/.test(body)) failed.push(body)
    return statusCode < 300 ? json() : null
  }
  const sell = async (i: number) => {
    const lines = [variants[i % 3], variants[(i + 1) % 3]].map(variantId => ({
      variantId,
      quantity: '1.5'
    }))
    const tenders = [{ type: 'cash', amountMinor: 10_000 }]
    return fine(shop.send('/api/v1/pos/sales', { registerId, lines, tenders }))
  }
  const refund = async (i: number) => {
    const sale = await sell(i)
    if (sale === null) return
    const lines = [{ lineNo: 1, quantity: '0.5' }]
    await fine(
      shop.send('/api/v1/pos/refunds', { registerId, saleId: sale.id, lines, reason: 'broken' })
    )
  }
  const count = async (i: number) => {
    const { id } = await shop.counting({ scope: 'list', variantIds: variants })
    const order = i % 2 === 0 ? [0, 1, 2] : [2, 1, 0]
    for (const n of order) await shop.count(id, [[n, String(150 + i)]])
    await fine(shop.send(`${COUNTS}/${id}/finish`, { acceptDifference: true, uncounted: 'gone' }))
  }
  const transfer = async (i: number, back: boolean) => {
    const order = i % 2 === 0 ? variants : [...variants].reverse()
    const made = await fine(
      shop.send(TRANSFERS, {
        ...(back ? { fromShopId: toShopId, toShopId: shopId } : { fromShopId: shopId, toShopId }),
        lines: order.map(variantId => ({ variantId, quantity: '1' }))
      })
    )
    const act = (verb: string, body: object = {}) =>
      fine(shop.send(`${TRANSFERS}/${made?.id}/${verb}`, body))
    if ((await act('send')) === null) return
    const [first, second, third] = order
    await Promise.all([
      act('receive', {
        lines: [
          { variantId: second, received: '1' },
          { variantId: first, received: '0.5' }
        ]
      }),
      act('take-back', { lines: [{ variantId: third, quantity: '1' }] }),
      act('receive', { lines: [{ variantId: first, lost: '0.5', reason: 'gone' }] })
    ])
  }
  const writer = async (n: number): Promise<void> => {
    for (let i = 0; i < ROUNDS; i++) {
      if (n < 2) await sell(n + i)
      else if (n < 4) await refund(n + i)
      else if (n < 6) await count(n + i)
      else await transfer(n + i, n === 7 && i > 0)
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)))
  t.strictSame(failed, [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
  const settled = await asAdmin(
    stoa,
    "SELECT 1 FROM inventory_count WHERE tenant_id = $1 AND state <> 'finished'",
    [shop.tenantId]
  )
  t.strictSame(settled, [])
})
