import t from 'tap'
import { paymentsBench } from '../support/payments-shop.ts'
import { market, fill, checkOut } from '../support/storefront-orders.ts'

// A shopper sees how a cart can be paid, and what is not possible at its total, before choosing.
t.setTimeout(120_000)
const { stoa, xendit, stripe } = await paymentsBench()
const shop = await market(stoa, {
  of: await stoa.signUp({
    company: { name: 'Toko Teh', currency: 'IDR', timeZone: 'Asia/Jakarta' }
  })
})
const { token } = shop.owner
const open = (body: object) => stoa.ok('POST', '/api/v1/payments/accounts', { token, body })
await open({
  provider: 'xendit',
  title: 'Xendit',
  credentials: { secretKey: xendit.secretKey, callbackToken: xendit.callbackToken },
  methods: [
    { method: 'qr' },
    { method: 'ewallet', channel: 'OVO' },
    { method: 'virtual-account', channel: 'BCA_VIRTUAL_ACCOUNT' }
  ]
})
await open({
  provider: 'stripe',
  title: 'Cards',
  credentials: { secretKey: stripe.secretKey, webhookSecret: stripe.webhookSecret }
})
interface Way {
  provider: string
  method: string
  channel: string | null
  available: boolean
  leastMinor: number | null
  mostMinor: number | null
}
const named = (items: Way[]) =>
  Object.fromEntries(
    items.map(way => [[way.provider, way.method, way.channel].filter(Boolean).join(' '), way])
  )
const BCA = 'xendit virtual-account BCA_VIRTUAL_ACCOUNT'

t.test(
  'each way with its limits, and whether it takes the total; what is available the checkout takes, what is not it refuses',
  async t => {
    const cheap = await fill(shop, { [shop.tea]: '1' }, { method: shop.pickupId })
    const { items, totalMinor, currency } = await shop.ok(
      'GET',
      `/carts/${cheap.cartId}/payment-methods`,
      { visitor: cheap.visitor }
    )
    t.strictSame([totalMinor, currency], [cheap.totalMinor, 'IDR'])
    const ways = named(items)
    t.match(ways, {
      'manual cash-on-delivery': { available: true, leastMinor: null },
      'stripe card': { available: true },
      [BCA]: { available: false, leastMinor: 1_000_000, mostMinor: 5_000_000_000 }
    })
    t.equal(
      ways['xendit qr']?.available,
      false,
      '12.99 rupiah has decimals, which Xendit does not know'
    )
    t.match(
      (
        await checkOut(shop, cheap, {
          shippingMethodId: shop.pickupId,
          payment: { provider: 'xendit', method: 'virtual-account', channel: 'BCA_VIRTUAL_ACCOUNT' }
        })
      ).json(),
      { code: 'storefront.payment-method-unknown' }
    )
    const answer = await checkOut(shop, cheap, {
      shippingMethodId: shop.pickupId,
      payment: { provider: 'stripe', method: 'card' }
    })
    t.equal(answer.statusCode, 201)
    const orderId = answer.json().id
    const again = await shop.ok('GET', `/orders/${orderId}/payment-methods`, {
      visitor: cheap.visitor
    })
    t.equal(again.totalMinor, cheap.totalMinor)
    t.equal(named(again.items)['stripe card']?.available, true)
    await shop.ok('POST', `/orders/${orderId}/cancel`, { visitor: cheap.visitor, body: {} })
    t.strictSame(
      await shop.ok('GET', `/orders/${orderId}/payment-methods`, { visitor: cheap.visitor }),
      { currency: 'IDR', totalMinor: 0, items: [] }
    )
  }
)

t.test(
  "another total, other ways; an empty cart has none; no one else's cart is shown",
  async t => {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: 'POT', name: 'Pot', priceMinor: 20_000_000, kind: 'service' }
    })
    const dear = await fill(shop, { [product.variants[0].id]: '1' }, { method: shop.pickupId })
    const ways = named(
      (await shop.ok('GET', `/carts/${dear.cartId}/payment-methods`, { visitor: dear.visitor }))
        .items
    )
    t.match(ways, {
      [BCA]: { available: true },
      'xendit qr': { available: true },
      'xendit ewallet OVO': { available: true }
    })
    const { id, guestToken } = await shop.ok('POST', '/carts', { body: {} })
    t.strictSame(
      (await shop.ok('GET', `/carts/${id}/payment-methods`, { visitor: guestToken })).items,
      []
    )
    t.equal(
      (await shop.call('GET', `/carts/${dear.cartId}/payment-methods`, { visitor: guestToken }))
        .statusCode,
      404
    )
  }
)
