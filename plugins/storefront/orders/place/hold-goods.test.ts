import t from 'tap'
import {
  checkOut,
  fill,
  free,
  instanceWithGateway,
  market,
  type Market,
  ON_DELIVERY,
  ONLINE,
  order
} from 'stoa/testing/web-shop'
import { newId } from 'stoa/plugin'

const stoa = await instanceWithGateway()
const LATER = { provider: 'manual', method: 'bank-transfer' }

const asks = async (shop: Market, quantity: string, payment: object) => {
  const answer = await checkOut(shop, await fill(shop, { [shop.coffee]: quantity }), { payment })
  return answer.statusCode === 201 ? 'held' : answer.json().code
}
const sells = async ({ owner, coffee }: Market, quantity: string) => {
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token: owner.token })
  const answer = await stoa.call('POST', '/api/v1/pos/sales', {
    token: owner.token,
    headers: { 'idempotency-key': newId() },
    body: {
      registerId: register.id,
      lines: [{ variantId: coffee, quantity }],
      tenders: [{ type: 'cash', amountMinor: 10_000_000 }]
    }
  })
  return answer.statusCode === 201 ? 'sold' : answer.json().code
}

t.test(
  'for nothing no one holds all there is: the rest is for the till, and for who pays at once',
  async t => {
    const shop = await market(stoa)
    t.equal(await asks(shop, '10', LATER), 'storefront.held-enough')
    t.strictSame(
      await free(stoa, shop, shop.coffee),
      { quantity: '10', reserved: '0', available: '10' },
      'nothing of it is held'
    )
    t.equal(await asks(shop, '3', LATER), 'held')
    t.equal(
      await asks(shop, '3', ON_DELIVERY),
      'storefront.held-enough',
      'all such orders together, whoever orders'
    )
    t.equal(await asks(shop, '2', ON_DELIVERY), 'held')
    t.equal(await asks(shop, '1', LATER), 'storefront.held-enough')
    t.equal(await asks(shop, '2', ONLINE), 'held')
    t.equal(await sells(shop, '3'), 'sold')
    t.strictSame(await free(stoa, shop, shop.coffee), {
      quantity: '7',
      reserved: '7',
      available: '0'
    })
  }
)

t.test('at the same moment no more either', async t => {
  const shop = await market(stoa)
  const carts = await Promise.all(
    Array.from({ length: 8 }, () => fill(shop, { [shop.coffee]: '1' }))
  )
  const answers = await Promise.all(carts.map(cart => checkOut(shop, cart, { payment: LATER })))
  t.strictSame(answers.map(answer => answer.statusCode).sort(), [
    ...Array(5).fill(201),
    ...Array(3).fill(409)
  ])
})

t.test(
  'nor by another way to pay an order that held more while it was to be paid at once',
  async t => {
    const shop = await market(stoa)
    const { order: placed, visitor } = await order(
      shop,
      { [shop.coffee]: '8' },
      { payment: ONLINE }
    )
    const later = await shop.call('POST', `/orders/${placed.id}/payments`, { visitor, body: LATER })
    t.match(
      [later.statusCode, later.json()],
      [409, { code: 'storefront.held-enough', facts: { variantIds: shop.coffee } }]
    )
    t.match(
      await shop.ok('GET', `/orders/${placed.id}`, { visitor }),
      { state: 'placed', payment: { state: /./ } },
      'and its payment goes on'
    )
  }
)

t.test('a shop says how much it is; of one piece all may be held', async t => {
  const shop = await market(stoa, { stock: '1' })
  t.equal(await asks(shop, '1', LATER), 'held')
  const whole = await market(stoa)
  await whole.set('manualHoldPercent', 100)
  t.equal(await asks(whole, '10', LATER), 'held')
})
