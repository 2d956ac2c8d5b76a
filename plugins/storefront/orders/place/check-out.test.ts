import t from 'tap'
import { hire } from 'stoa/testing'
import {
  asStaff,
  checkOut,
  fill,
  free,
  GUEST,
  HOME,
  instanceWithGateway,
  market,
  type Market,
  ON_DELIVERY,
  ONLINE,
  order,
  reported,
  reportPayment
} from 'stoa/testing/web-shop'
import { newId } from 'stoa/plugin'

const stoa = await instanceWithGateway()
const shop = await market(stoa)
const today = new Date().toISOString().slice(0, 10)
const year = today.slice(0, 4)
const salesToday = async ({ owner }: Market) =>
  (
    await stoa.ok('GET', `/api/v1/reporting/sales?from=${today}&to=${today}&groupBy=none`, {
      token: owner.token
    })
  ).total

for (const taxed of ['inclusive', 'exclusive'] as const) {
  t.test(`cart, order, sale and report come to the same, prices ${taxed} of tax`, async t => {
    const here = await market(stoa, { taxed })
    const filled = await fill(here, { [here.tea]: '3', [here.coffee]: '1.5' })
    const cart = await here.ok('GET', `/carts/${filled.cartId}`, { visitor: filled.visitor })
    const placed = (await checkOut(here, filled)).json()
    t.match(placed, {
      state: 'placed',
      paymentState: 'unpaid',
      number: `W${year}-000001`,
      payment: { state: 'created', amountMinor: cart.totalMinor }
    })
    for (const sum of [
      'subtotalMinor',
      'discountMinor',
      'netMinor',
      'taxMinor',
      'totalMinor',
      'taxes',
      'taxMode',
      'currency'
    ]) {
      t.strictSame(placed[sum], cart[sum], sum)
    }
    t.equal(
      placed.lines.reduce((sum: number, l: { totalMinor: number }) => sum + l.totalMinor, 0),
      placed.totalMinor
    )
    t.equal(placed.lines.at(-1).shipping, true)
    t.equal(placed.totalMinor === placed.subtotalMinor, taxed === 'inclusive')
    await reportPayment(stoa, here, placed.payment.paymentId, 'captured')
    const { saleId, state, paymentState } = await asStaff(stoa, here, placed.id)
    t.strictSame([state, paymentState], ['confirmed', 'paid'])
    const sale = await stoa.ok('GET', `/api/v1/pos/sales/${saleId}`, { token: here.owner.token })
    for (const sum of ['netMinor', 'taxMinor', 'totalMinor', 'taxes', 'currency']) {
      t.strictSame(sale[sum], placed[sum], `sale ${sum}`)
    }
    t.match(sale, {
      reference: placed.number,
      tenders: [{ type: 'online', amountMinor: placed.totalMinor }]
    })
    const report = await salesToday(here)
    t.match(report, { sales: 1, netSalesMinor: placed.totalMinor, taxMinor: placed.taxMinor })
  })
}

t.test('goods are held from the checkout on, and leave with the payment', async t => {
  const here = await market(stoa)
  const { order: placed } = await order(here, { [here.tea]: '4' })
  t.strictSame(await free(stoa, here, here.tea), { quantity: '10', reserved: '4', available: '6' })
  await reportPayment(stoa, here, placed.payment.paymentId, 'captured')
  t.strictSame(await free(stoa, here, here.tea), { quantity: '6', reserved: '0', available: '6' })
  const short = await checkOut(here, await fill(here, { [here.tea]: '7' }))
  t.match([short.statusCode, short.json().code], [409, 'storefront.stock-short'])
  t.notMatch(short.body, /available/, 'how much there is, is not told')
  const { items } = await here.ok('GET', '/orders', { visitor: (await fill(here, {})).visitor })
  t.strictSame(items, [])
})

t.test('an order at another total than shown is refused with the new figures', async t => {
  const filled = await fill(shop, { [shop.tea]: '1' })
  const cheaper = await checkOut(shop, { ...filled, totalMinor: filled.totalMinor + 1 })
  t.equal(cheaper.json().code, 'storefront.total-changed', 'nor for less than was shown')
  const refused = await checkOut(shop, { ...filled, totalMinor: filled.totalMinor - 1 })
  t.match(refused.json(), {
    status: 409,
    code: 'storefront.total-changed',
    facts: {
      totalMinor: filled.totalMinor,
      cart: { totalMinor: filled.totalMinor, lines: [{ variantId: shop.tea }] }
    }
  })
  t.strictSame((await free(stoa, shop, shop.tea)).reserved, '0', 'nothing is held')
})

t.test('a cart is ordered once, however often and however parallel it is tried', async t => {
  const filled = await fill(shop, { [shop.coffee]: '1' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => checkOut(shop, filled)))
  t.strictSame(answers.map(a => a.statusCode).sort(), [201, 409, 409, 409, 409])
  const [placed] = answers.filter(a => a.statusCode === 201).map(a => a.json())
  t.match(answers.find(a => a.statusCode === 409)?.json(), {
    code: 'storefront.cart-ordered',
    facts: { orderId: placed.id }
  })
  t.equal((await free(stoa, shop, shop.coffee)).reserved, '1')
  t.equal(reported.requested.filter(w => w.purpose.id === placed.id).length, 1)
  t.equal(
    (await shop.call('GET', `/carts/${filled.cartId}`, { visitor: filled.visitor })).json().code,
    'storefront.cart-ordered'
  )

  const again = await fill(shop, { [shop.coffee]: '1' }, { visitor: filled.visitor })
  const headers = { 'idempotency-key': newId() }
  const body = {
    expectedTotalMinor: again.totalMinor,
    contact: GUEST,
    address: HOME,
    payment: ONLINE
  }
  const [first, second] = [
    await shop.call('POST', `/carts/${again.cartId}/checkout`, {
      visitor: again.visitor,
      headers,
      body
    }),
    await shop.call('POST', `/carts/${again.cartId}/checkout`, {
      visitor: again.visitor,
      headers,
      body
    })
  ]
  t.equal(second.body, first.body, 'the same key has the same answer')
  t.equal(second.headers['idempotent-replayed'], 'true')
})

t.test('what a checkout needs is told by its code', async t => {
  const filled = await fill(shop, { [shop.tea]: '1' })
  const code = async (more: object, of = filled): Promise<string> =>
    (await checkOut(shop, of, more)).json().code
  t.equal(await code({ contact: undefined }), 'storefront.contact-required')
  t.equal(await code({ address: undefined }), 'storefront.address-required')
  t.equal(await code({ address: { ...HOME, country: 'FR' } }), 'storefront.shipping-unavailable')
  t.equal(await code({ address: { ...HOME, country: 'XX' } }), 'storefront.country-unknown')
  t.equal(await code({ shippingMethodId: null }), 'storefront.shipping-required')
  t.equal(await code({ shippingMethodId: newId() }), 'storefront.shipping-unavailable')
  t.equal(await code({ payment: undefined }), 'storefront.payment-required')
  t.equal(
    await code({ payment: { provider: 'wire', method: 'barter' } }),
    'storefront.payment-method-unknown'
  )
  t.equal(await code({ addressId: newId(), address: undefined }), 'stoa.not-found')
  t.equal(await code({ contact: { ...GUEST, phone: 'call me' } }), 'storefront.phone-invalid')
  const empty = await shop.ok('POST', '/carts', { body: {} })
  t.equal(
    await code({}, { cartId: empty.id, visitor: empty.guestToken, totalMinor: 0 }),
    'storefront.cart-empty'
  )
  t.equal(
    (
      await shop.call('POST', `/carts/${filled.cartId}/checkout`, {
        visitor: filled.visitor,
        headers: { 'idempotency-key': '' },
        body: {}
      })
    ).statusCode,
    400
  )
  await shop.set('guestCheckout', false)
  t.equal(await code({}), 'storefront.login-required')
  await shop.set('guestCheckout', true)
  t.equal((await checkOut(shop, filled)).statusCode, 201, 'and all is well in the end')
})

t.test('an order that costs nothing is sold at once', async t => {
  const here = await market(stoa)
  const sample = await stoa.ok('POST', '/api/v1/catalog/products', {
    token: here.owner.token,
    body: { sku: 'FREE', name: 'Sample', priceMinor: 0 }
  })
  const variantId = sample.variants[0].id
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token: here.owner.token,
    body: { reason: 'opening', lines: [{ variantId, quantity: '2' }] }
  })
  const { order: placed } = await order(
    here,
    { [variantId]: '1' },
    { payment: undefined, address: undefined },
    { method: here.pickupId }
  )
  t.match(placed, {
    state: 'confirmed',
    paymentState: 'paid',
    totalMinor: 0,
    payment: null,
    shipping: { kind: 'pickup' },
    address: null
  })
  t.strictSame(await free(stoa, here, variantId), { quantity: '1', reserved: '0', available: '1' })
  t.match(await salesToday(here), { sales: 1, netSalesMinor: 0 })
})

t.test(
  'what is paid on delivery is confirmed at once, and sold when the money is there',
  async t => {
    const here = await market(stoa)
    const { order: placed } = await order(here, { [here.tea]: '2' }, { payment: ON_DELIVERY })
    t.match(placed, { state: 'confirmed', paymentState: 'unpaid' })
    t.ok(Date.parse(placed.expiresAt) > Date.now() + 6 * 86_400_000, 'held for days')
    await reportPayment(stoa, here, placed.payment.paymentId, 'captured')
    const paid = await asStaff(stoa, here, placed.id)
    t.match(paid, { state: 'confirmed', paymentState: 'paid' })
    t.match(await stoa.ok('GET', `/api/v1/pos/sales/${paid.saleId}`, { token: here.owner.token }), {
      tenders: [{ type: 'cash' }]
    })
  }
)

t.test("an order is its own visitor's and its shop's alone", async t => {
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '1' })
  t.equal((await shop.ok('GET', `/orders/${placed.id}`, { visitor })).number, placed.number)
  t.strictSame(
    (await shop.ok('GET', '/orders', { visitor })).items.map((o: { id: string }) => o.id),
    [placed.id]
  )
  const stranger = (await fill(shop, {})).visitor
  const branch = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.owner.token,
    body: { name: 'Branch', code: 'B2' }
  })
  const { key } = await stoa.ok('POST', '/api/v1/storefront/keys', {
    token: shop.owner.token,
    headers: { 'x-shop-id': branch.id },
    body: { name: 'Branch' }
  })
  const elsewhere = { visitor, headers: { 'x-storefront-key': key } }
  for (const sent of [{ visitor: stranger }, {}, elsewhere]) {
    t.equal((await shop.call('GET', `/orders/${placed.id}`, sent)).statusCode, 404)
    t.equal(
      (await shop.call('POST', `/orders/${placed.id}/cancel`, { ...sent, body: {} })).statusCode,
      404
    )
    t.equal(
      (await shop.call('POST', `/orders/${placed.id}/payments`, { ...sent, body: ONLINE }))
        .statusCode,
      404
    )
    t.strictSame((await shop.ok('GET', '/orders', sent)).items, [])
  }
  const other = await market(stoa)
  const gateway = `/api/v1/storefront/admin/orders/${placed.id}`
  t.equal((await stoa.call('GET', gateway, { token: other.owner.token })).statusCode, 404)
  const [clerk, keeper] = [
    await hire(stoa, shop.owner, [{ role: 'accountant', companyId: shop.owner.companyId }]),
    await hire(stoa, shop.owner, [
      { role: 'manager', companyId: shop.owner.companyId, shopId: branch.id }
    ])
  ]
  t.equal((await stoa.call('GET', gateway, { token: clerk.token })).statusCode, 200)
  for (const step of ['pick', 'cancel']) {
    t.equal(
      (
        await stoa.call('POST', `${gateway}/${step}`, {
          token: clerk.token,
          headers: { 'if-match': '"1"' },
          body: {}
        })
      ).json().code,
      'access.forbidden',
      step
    )
  }
  t.equal(
    (
      await stoa.call('POST', `${gateway}/returns`, {
        token: clerk.token,
        body: { lines: [{ lineNo: 1, quantity: '1' }] }
      })
    ).json().code,
    'access.forbidden'
  )
  t.equal(
    (await stoa.call('GET', gateway, { token: keeper.token })).statusCode,
    404,
    'of another shop'
  )
})

t.test("a guest's orders become the shopper's who logs in", async t => {
  await shop.set('emailVerification', 'off')
  const shopper = await shop.shopper()
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '1' })
  const { accessToken } = await shop.ok('POST', '/sessions', {
    visitor,
    body: { email: shopper.email, password: shopper.password }
  })
  t.match(await shop.ok('GET', `/orders/${placed.id}`, { visitor: accessToken }), {
    number: placed.number,
    lines: [{ variantId: shop.tea }, { shipping: true }],
    payment: { paymentId: placed.payment.paymentId }
  })
  t.equal((await shop.call('GET', `/orders/${placed.id}`, { visitor })).statusCode, 404)
  t.equal((await asStaff(stoa, shop, placed.id)).customerId, shopper.id)
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  t.match(await shop.ok('GET', `/orders/${placed.id}`, { visitor: accessToken }), {
    state: 'confirmed',
    paymentState: 'paid'
  })
})

t.test('a shopper orders with what is known of them, once the e-mail is proved', async t => {
  await shop.set('emailVerification', 'before-order')
  const shopper = await shop.shopper({ phone: '+447700900777' })
  const filled = await fill(shop, { [shop.tea]: '1' }, { visitor: shopper.token })
  t.equal(
    (await checkOut(shop, filled, { contact: undefined })).json().code,
    'storefront.email-unverified'
  )
  await shop.set('emailVerification', 'off')
  const address = await shop.ok('POST', '/me/addresses', {
    visitor: shopper.token,
    body: { ...HOME, name: 'Sia' }
  })
  const placed = (
    await checkOut(shop, filled, { contact: undefined, address: undefined, addressId: address.id })
  ).json()
  t.match(placed, {
    contact: { name: 'Sia Shopper', email: shopper.email, phone: '+447700900777' },
    address: { name: 'Sia', country: 'GB' }
  })
})
