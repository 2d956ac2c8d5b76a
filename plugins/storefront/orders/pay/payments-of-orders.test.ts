import t from 'tap'
import { asAdmin } from 'stoa/testing'
import {
  act,
  asStaff,
  checkOut,
  fill,
  free,
  instanceWithGateway,
  market,
  type Market,
  ON_DELIVERY,
  ONLINE,
  order,
  reported,
  reportPayment,
  reportRefund
} from 'stoa/testing/web-shop'

const stoa = await instanceWithGateway()
const salesOf = async ({ owner }: Market, number: string) =>
  (await stoa.ok('GET', `/api/v1/pos/sales?reference=${number}`, { token: owner.token })).items
const refundsOf = (orderPayments: string[]) =>
  reported.refunds.filter(r => orderPayments.includes(r.paymentId))

/** Lets the time an order is held for be over. */
async function holdEnds(orderId: string): Promise<void> {
  await asAdmin(
    stoa,
    "UPDATE storefront_order SET expires_at = now() - interval '1 second' WHERE id = $1",
    [orderId]
  )
  await asAdmin(
    stoa,
    "UPDATE inventory_reservation SET expires_at = now() - interval '1 second' WHERE holder_id = $1",
    [orderId]
  )
}

/** And does what is due then. */
async function claims(shop: Market, orderId: string): Promise<void> {
  await holdEnds(orderId)
  await asAdmin(stoa, "UPDATE job SET run_at = now() WHERE state = 'queued' AND tenant_id = $1", [
    shop.owner.tenantId
  ])
  stoa.instance.wake()
  await stoa.settled()
}

t.test('a payment told twice, and older news told later, settle one sale', async t => {
  const shop = await market(stoa)
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '2' })
  const { paymentId } = placed.payment
  await reportPayment(stoa, shop, paymentId, 'requires-action', {
    action: { url: 'https://pay.example.test/1' }
  })
  t.match(await shop.ok('GET', `/orders/${placed.id}`, { visitor }), {
    payment: { state: 'requires-action', action: { url: 'https://pay.example.test/1' } }
  })
  const captured = { at: new Date().toISOString() }
  await Promise.all([
    reportPayment(stoa, shop, paymentId, 'captured', captured),
    reportPayment(stoa, shop, paymentId, 'captured', captured)
  ])
  await reportPayment(stoa, shop, paymentId, 'captured', captured)
  for (const state of ['requires-action', 'expired', 'failed'] as const) {
    await reportPayment(stoa, shop, paymentId, state)
  }
  t.match(await shop.ok('GET', `/orders/${placed.id}`, { visitor }), {
    state: 'confirmed',
    paymentState: 'paid',
    payment: { state: 'captured' }
  })
  t.equal((await salesOf(shop, placed.number)).length, 1)
  t.equal((await free(stoa, shop, shop.tea)).quantity, '8')
  t.strictSame(refundsOf([paymentId]), [])
})

t.test("another amount or currency than the order's settles nothing", async t => {
  const shop = await market(stoa)
  const { order: placed } = await order(shop, { [shop.tea]: '1' })
  const { paymentId } = placed.payment
  await reportPayment(stoa, shop, paymentId, 'captured', { capturedMinor: placed.totalMinor - 1 })
  await reportPayment(stoa, shop, paymentId, 'captured', { currency: 'USD' })
  t.match(await asStaff(stoa, shop, placed.id), {
    state: 'placed',
    paymentState: 'unpaid',
    flag: 'payment-differs',
    saleId: null
  })
  t.equal((await salesOf(shop, placed.number)).length, 0)
  await reportPayment(stoa, shop, paymentId, 'captured')
  t.match(await asStaff(stoa, shop, placed.id), {
    state: 'confirmed',
    paymentState: 'paid',
    flag: null
  })
})

t.test(
  'an order that is not paid in time is given up, its goods are free and its payment is withdrawn',
  async t => {
    const shop = await market(stoa)
    const { order: placed, visitor } = await order(shop, { [shop.tea]: '3' })
    await claims(shop, placed.id)
    t.match(await shop.ok('GET', `/orders/${placed.id}`, { visitor }), {
      state: 'expired',
      paymentState: 'unpaid'
    })
    t.strictSame(await free(stoa, shop, shop.tea), {
      quantity: '10',
      reserved: '0',
      available: '10'
    })
    t.equal(reported.withdrawn.filter(w => w.paymentId === placed.payment.paymentId).length, 1)
    t.equal(
      (await shop.call('POST', `/orders/${placed.id}/payments`, { visitor, body: ONLINE })).json()
        .code,
      'storefront.nothing-due'
    )
  }
)

t.test('paid too late, an order goes on while its goods are there', async t => {
  const shop = await market(stoa)
  const { order: placed } = await order(shop, { [shop.tea]: '3' })
  await claims(shop, placed.id)
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  const revived = await asStaff(stoa, shop, placed.id)
  t.match(revived, { state: 'confirmed', paymentState: 'paid' })
  t.match(
    revived.history.map((h: { what: string }) => h.what),
    ['place', 'ask-payment', 'expire', 'payment-news', 'payment', 'revive']
  )
  t.equal((await salesOf(shop, placed.number)).length, 1)
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '7', reserved: '0', available: '7' })
  t.strictSame(refundsOf([placed.payment.paymentId]), [])
})

t.test(
  'paid after its time but before the clock noticed, an order is paid and is not given up',
  async t => {
    const shop = await market(stoa)
    const { order: placed } = await order(shop, { [shop.tea]: '3' })
    await holdEnds(placed.id)
    await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
    await claims(shop, placed.id)
    t.match(await asStaff(stoa, shop, placed.id), { state: 'confirmed', paymentState: 'paid' })
    t.strictSame(await free(stoa, shop, shop.tea), { quantity: '7', reserved: '0', available: '7' })
    t.strictSame(refundsOf([placed.payment.paymentId]), [])
  }
)

t.test(
  'and though someone else ordered the goods meanwhile, the money is kept and it is said',
  async t => {
    const shop = await market(stoa)
    const { order: placed } = await order(shop, { [shop.tea]: '6' })
    await holdEnds(placed.id)
    await asAdmin(stoa, 'DELETE FROM inventory_reservation WHERE holder_id = $1', [placed.id])
    await asAdmin(
      stoa,
      'UPDATE inventory_level SET reserved = 0, may_be_negative = true WHERE variant_id = $1',
      [shop.tea]
    )
    const { order: faster } = await order(shop, { [shop.tea]: '5' })
    await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
    t.match(await asStaff(stoa, shop, placed.id), { paymentState: 'paid', flag: 'stock-short' })
    t.strictSame(refundsOf([placed.payment.paymentId]), [])
    t.match(await asStaff(stoa, shop, faster.id), { state: 'placed' }, 'theirs stays held')
    t.equal((await free(stoa, shop, shop.tea)).reserved, '5', 'and nothing is held once more')
  }
)

t.test('paid too late, the money goes back once when the goods are gone', async t => {
  const shop = await market(stoa)
  const { order: placed } = await order(shop, { [shop.tea]: '6' })
  await claims(shop, placed.id)
  await order(shop, { [shop.tea]: '5' })
  for (let i = 0; i < 2; i++) await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  t.match(await asStaff(stoa, shop, placed.id), {
    state: 'expired',
    paymentState: 'paid',
    refunds: [{ cause: 'too-late', state: 'pending', amountMinor: placed.totalMinor }]
  })
  const [refund, ...more] = refundsOf([placed.payment.paymentId])
  t.strictSame(more, [], 'once')
  t.equal((await salesOf(shop, placed.number)).length, 0)
  for (let i = 0; i < 2; i++) await reportRefund(stoa, shop, refund?.refundId as string, 'refunded')
  const given = await asStaff(stoa, shop, placed.id)
  t.equal(given.paymentState, 'refunded')
  const { rows: emittedWhen } = await stoa.instance.relayPool.query(
    "SELECT data ->> 'orderId' AS id FROM pool.outbox WHERE tenant_id = $1 AND name = 'storefront.order-refunded'",
    [shop.owner.tenantId]
  )
  t.strictSame(emittedWhen, [{ id: placed.id }], 'stated once')
  t.equal(given.history.filter((h: { what: string }) => h.what === 'refund-news').length, 1)
})

t.test(
  'paid after someone cancelled it, an order stays cancelled and the money goes back once, though its goods are there',
  async t => {
    const shop = await market(stoa)
    const byStaff = await order(
      shop,
      { [shop.tea]: '2' },
      { payment: { provider: 'manual', method: 'bank-transfer' } }
    )
    t.match((await act(stoa, shop, byStaff.order.id, 'cancel')).json(), {
      state: 'cancelled',
      paymentState: 'unpaid'
    })
    const byShopper = await order(shop, { [shop.tea]: '3' })
    await shop.ok('POST', `/orders/${byShopper.order.id}/cancel`, {
      visitor: byShopper.visitor,
      body: {}
    })
    for (const { order: placed } of [byStaff, byShopper]) {
      const { paymentId } = placed.payment
      const captured = { at: new Date().toISOString() }
      await Promise.all([
        reportPayment(stoa, shop, paymentId, 'captured', captured),
        reportPayment(stoa, shop, paymentId, 'captured', captured)
      ])
      await reportPayment(stoa, shop, paymentId, 'captured')
      const late = await asStaff(stoa, shop, placed.id)
      t.match(late, {
        state: 'cancelled',
        paymentState: 'paid',
        saleId: null,
        refunds: [{ cause: 'too-late', state: 'pending', amountMinor: placed.totalMinor }]
      })
      t.equal(late.history.filter((h: { what: string }) => h.what === 'revive').length, 0)
      t.match(refundsOf([paymentId]), [{ amountMinor: placed.totalMinor }])
      t.equal(refundsOf([paymentId]).length, 1, 'once')
      t.equal((await salesOf(shop, placed.number)).length, 0)
      await reportRefund(stoa, shop, refundsOf([paymentId])[0]?.refundId as string, 'refunded')
      t.match(await asStaff(stoa, shop, placed.id), {
        state: 'cancelled',
        paymentState: 'refunded'
      })
    }
    t.strictSame(await free(stoa, shop, shop.tea), {
      quantity: '10',
      reserved: '0',
      available: '10'
    })
  }
)

t.test('paying is tried again; when both payments come, the second goes back', async t => {
  const shop = await market(stoa)
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '1' })
  const first = placed.payment.paymentId
  await reportPayment(stoa, shop, first, 'failed')
  t.match(await shop.ok('GET', `/orders/${placed.id}`, { visitor }), {
    state: 'placed',
    payment: { state: 'failed' }
  })
  const retried = await shop.ok('POST', `/orders/${placed.id}/payments`, { visitor, body: ONLINE })
  const second = retried.payment.paymentId
  t.not(second, first)
  t.equal(reported.withdrawn.filter(w => w.paymentId === first).length, 1)
  t.equal((await free(stoa, shop, shop.tea)).reserved, '1', 'held once')
  await reportPayment(stoa, shop, first, 'captured')
  await reportPayment(stoa, shop, second, 'captured')
  await reportPayment(stoa, shop, second, 'captured')
  t.match(refundsOf([first, second]), [{ paymentId: second, amountMinor: placed.totalMinor }])
  t.equal(refundsOf([first, second]).length, 1)
  t.equal((await salesOf(shop, placed.number)).length, 1)
  await reportRefund(stoa, shop, refundsOf([second])[0]?.refundId as string, 'refunded')
  t.equal(
    (await asStaff(stoa, shop, placed.id)).paymentState,
    'paid',
    'what paid it is still there'
  )
  for (let i = 0; i < 2; i++) {
    t.equal(
      (await shop.call('POST', `/orders/${placed.id}/payments`, { visitor, body: ONLINE })).json()
        .code,
      'storefront.nothing-due'
    )
  }
})

t.test('a shopper tries to pay so many times and no more', async t => {
  const shop = await market(stoa)
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '1' })
  for (let i = 0; i < 4; i++) {
    await shop.ok('POST', `/orders/${placed.id}/payments`, { visitor, body: ONLINE })
  }
  t.equal(
    (await shop.call('POST', `/orders/${placed.id}/payments`, { visitor, body: ONLINE })).json()
      .code,
    'storefront.too-many-payments'
  )
})

t.test('what is picked to be paid on delivery is held until it is paid', async t => {
  const shop = await market(stoa)
  const { order: placed } = await order(shop, { [shop.tea]: '2' }, { payment: ON_DELIVERY })
  t.equal((await act(stoa, shop, placed.id, 'pick')).json().expiresAt, null)
  await asAdmin(stoa, "UPDATE job SET run_at = now() WHERE state = 'queued' AND tenant_id = $1", [
    shop.owner.tenantId
  ])
  stoa.instance.wake()
  await stoa.settled()
  t.match(await asStaff(stoa, shop, placed.id), { state: 'picked', paymentState: 'unpaid' })
  t.equal((await free(stoa, shop, shop.tea)).reserved, '2')
  for (const step of ['pack', 'ship', 'deliver']) {
    t.equal((await act(stoa, shop, placed.id, step)).statusCode, 200, step)
  }
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  t.match(await asStaff(stoa, shop, placed.id), { state: 'delivered', paymentState: 'paid' })
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '8', reserved: '0', available: '8' })
  const waiting = await order(shop, { [shop.tea]: '1' }, { payment: ON_DELIVERY })
  await claims(shop, waiting.order.id)
  t.equal(
    (await asStaff(stoa, shop, waiting.order.id)).state,
    'expired',
    'not picked, it is given up in the end'
  )
})

t.test('of those who race for the last piece one gets it', async t => {
  const shop = await market(stoa, { stock: '1' })
  const carts = await Promise.all(Array.from({ length: 6 }, () => fill(shop, { [shop.tea]: '1' })))
  const codes = (await Promise.all(carts.map(cart => checkOut(shop, cart)))).map(a =>
    a.statusCode === 201 ? 'ordered' : a.json().code
  )
  t.strictSame(codes.sort(), ['ordered', ...Array(5).fill('storefront.stock-short')])
})
