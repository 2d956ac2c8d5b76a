import t from 'tap'
import { testInstance } from 'stoa/testing'
import { trackedShop, wrongLots } from 'stoa/testing/lots'
import { wrongBooks } from 'stoa/testing/stock'

// Parts that are tracked by lots leave first expired first out, and go back where they were taken from.

const stoa = await testInstance()
const AT = '/api/v1/production'
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

t.test('a bundle takes its parts out of lots, and a refund puts them back', async t => {
  const shop = await trackedShop(stoa, ['lot', 'expiry', 'none'])
  const [cup, tea, set] = shop.variants
  await shop.bring(0, '10', [{ code: 'A' }])
  await shop.bring(1, '2', [{ code: 'OLD', expiresOn: day(5) }])
  await shop.bring(1, '3', [{ code: 'NEW', expiresOn: day(50) }])
  const made = await shop.send(`${AT}/boms`, {
    variantId: set,
    kind: 'bundle',
    lines: [
      { variantId: cup, quantity: '2' },
      { variantId: tea, quantity: '1' }
    ]
  })
  t.equal(made.statusCode, 201, made.body)
  const sold = await shop.sellOf(2, '3')
  t.equal(sold.statusCode, 201, sold.body)
  const { id } = sold.json()
  t.strictSame((await shop.taken(id)).sort(), ['A -6', 'NEW -1', 'OLD -2'])
  const back = await shop.refundOf(id, '3')
  t.equal(back.statusCode, 201, back.body)
  t.strictSame(await shop.lots(0), ['A 10'])
  t.strictSame(await shop.lots(1), ['NEW 3', 'OLD 2'])
  t.strictSame(await wrongLots(stoa, shop.tenantId), [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('an order uses up lots, and its reversal gives them back', async t => {
  const shop = await trackedShop(stoa, ['lot', 'none', 'none'])
  const [flour, , bread] = shop.variants
  await shop.bring(0, '10', [{ code: 'A' }])
  const made = await shop.send(`${AT}/boms`, {
    variantId: bread,
    kind: 'manufactured',
    lines: [{ variantId: flour, quantity: '1' }]
  })
  t.equal(made.statusCode, 201, made.body)
  const order = await shop.send(`${AT}/orders`, {
    shopId: shop.shopId,
    variantId: bread,
    quantity: '4'
  })
  t.equal(order.statusCode, 201, order.body)
  const { id } = order.json()
  const done = await shop.send(`${AT}/orders/${id}/finish`, { made: '4' })
  t.equal(done.statusCode, 200, done.body)
  t.strictSame(await shop.lots(0), ['A 6'])
  t.strictSame(await shop.taken(id), ['A -4'])
  const back = await shop.send(`${AT}/orders/${id}/reverse`, { reason: 'burnt' })
  t.equal(back.statusCode, 200, back.body)
  t.strictSame(await shop.lots(0), ['A 10'])
  t.strictSame(await wrongLots(stoa, shop.tenantId), [])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})
