import t from 'tap'
import { reported } from '../../../../test/support/storefront-gateway/reported.ts'
import {
  act,
  asStaff,
  free,
  instanceWithGateway,
  market,
  order,
  reportPayment,
  reportRefund,
  type Market
} from '../../../../test/support/storefront-orders.ts'

const stoa = await instanceWithGateway()
const shop = await market(stoa, { stock: '1000' })
const { token } = shop.owner

/** An order that is paid. */
async function paid(
  lines: Record<string, string>,
  { at = shop, method = at.deliveryId }: { at?: Market; method?: string } = {}
) {
  const placed = await order(at, lines, {}, { method })
  await reportPayment(stoa, at, placed.order.payment.paymentId, 'captured')
  return {
    ...placed,
    id: placed.order.id as string,
    paymentId: placed.order.payment.paymentId as string
  }
}
const refundsOf = (paymentId: string) => reported.refunds.filter(r => r.paymentId === paymentId)
const mails = async (number: string): Promise<string[]> =>
  (await stoa.ok('GET', '/api/v1/mail/messages?limit=100', { token })).items
    .map((m: { subject: string }) => m.subject)
    .filter((s: string) => s.includes(number))

t.test(
  'an order is picked, packed, shipped and delivered, in this order and at the version that was read',
  async t => {
    const { id, order: placed, visitor } = await paid({ [shop.tea]: '1' })
    t.equal((await act(stoa, shop, id, 'pack')).json().code, 'storefront.order-state')
    const stale = await stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/pick`, {
      token,
      headers: { 'if-match': '"1"' },
      body: {}
    })
    t.equal(stale.statusCode, 412)
    await act(stoa, shop, id, 'pick', { note: 'Top shelf' })
    await act(stoa, shop, id, 'pack')
    t.equal(
      (await act(stoa, shop, id, 'ready')).json().code,
      'storefront.order-state',
      'it is sent, not collected'
    )
    await act(stoa, shop, id, 'ship', {
      carrier: 'Royal Mail',
      trackingNumber: 'RM1',
      trackingUrl: 'https://track.example.test/RM1'
    })
    t.match(await shop.ok('GET', `/orders/${id}`, { visitor }), {
      state: 'shipped',
      shipping: { carrier: 'Royal Mail', trackingNumber: 'RM1' },
      mayCancel: false
    })
    t.equal(
      (await shop.call('POST', `/orders/${id}/cancel`, { visitor, body: {} })).json().code,
      'storefront.cancel-not-allowed'
    )
    await act(stoa, shop, id, 'deliver')
    const done = await asStaff(stoa, shop, id)
    t.strictSame(
      done.history
        .filter((h: { to: string | null }) => h.to !== null && !['paid', 'captured'].includes(h.to))
        .map((h: { to: string }) => h.to),
      ['placed', 'confirmed', 'picked', 'packed', 'shipped', 'delivered']
    )
    t.match(
      done.history.find((h: { what: string }) => h.what === 'pick'),
      { userId: shop.owner.userId, from: 'confirmed', note: 'Top shelf' }
    )
    t.equal((await act(stoa, shop, id, 'cancel')).json().code, 'storefront.order-state')
    await stoa.settled()
    t.strictSame(
      (await mails(placed.number)).sort(),
      ['', ' is confirmed', ' is on its way', ' has arrived']
        .map(end => `Your order ${placed.number}${end}`)
        .sort()
    )
  }
)

t.test('what is collected is made ready instead of shipped', async t => {
  const { id } = await paid({ [shop.tea]: '1' }, { method: shop.pickupId })
  for (const step of ['pick', 'pack']) await act(stoa, shop, id, step)
  t.equal((await act(stoa, shop, id, 'ship')).json().code, 'storefront.order-state')
  t.equal((await act(stoa, shop, id, 'ready')).json().state, 'ready-for-collection')
  t.equal((await act(stoa, shop, id, 'collect')).json().state, 'collected')
})

t.test('a shopper cancels what is not paid: nothing is held, nothing is asked for', async t => {
  const here = await market(stoa)
  const { order: placed, visitor } = await order(here, { [here.tea]: '3' })
  t.match(
    await here.ok('POST', `/orders/${placed.id}/cancel`, {
      visitor,
      body: { reason: 'Changed my mind' }
    }),
    { state: 'cancelled', paymentState: 'unpaid' }
  )
  t.strictSame(await free(stoa, here, here.tea), { quantity: '10', reserved: '0', available: '10' })
  t.equal(reported.withdrawn.filter(w => w.paymentId === placed.payment.paymentId).length, 1)
  t.equal(
    (await here.call('POST', `/orders/${placed.id}/cancel`, { visitor, body: {} })).json().code,
    'storefront.cancel-not-allowed'
  )
})

t.test(
  'cancelling what is paid takes the sale back and returns the money in full, once',
  async t => {
    const here = await market(stoa)
    const {
      id,
      order: placed,
      visitor,
      paymentId
    } = await paid({ [here.tea]: '3', [here.coffee]: '1.5' }, { at: here })
    await here.set('shopperCancel', 'unpaid')
    t.equal(
      (await here.call('POST', `/orders/${id}/cancel`, { visitor, body: {} })).json().code,
      'storefront.cancel-not-allowed'
    )
    await here.set('shopperCancel', 'not-picked')
    const answers = await Promise.all(
      [1, 2].map(() => here.call('POST', `/orders/${id}/cancel`, { visitor, body: {} }))
    )
    t.strictSame(answers.map(a => a.statusCode).sort(), [200, 409])
    t.match(refundsOf(paymentId), [{ amountMinor: placed.totalMinor }])
    t.equal(refundsOf(paymentId).length, 1)
    t.strictSame(await free(stoa, here, here.tea), {
      quantity: '10',
      reserved: '0',
      available: '10'
    })
    await reportRefund(stoa, here, refundsOf(paymentId)[0]?.refundId as string, 'refunded')
    t.match(await asStaff(stoa, here, id), { state: 'cancelled', paymentState: 'refunded' })
    const today = new Date().toISOString().slice(0, 10)
    t.match(
      (
        await stoa.ok('GET', `/api/v1/reporting/sales?from=${today}&to=${today}&groupBy=none`, {
          token: here.owner.token
        })
      ).total,
      { netSalesMinor: 0, taxMinor: 0 }
    )
  }
)

t.test('lines come back in steps, to the penny, and never more than was sold', async t => {
  const { id, order: placed, paymentId } = await paid({ [shop.tea]: '3', [shop.coffee]: '1' })
  const before = await free(stoa, shop, shop.tea)
  const back = (lines: object[], more: object = {}) =>
    stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/returns`, {
      token,
      body: { lines, ...more }
    })
  const [one, two] = [
    (await back([{ lineNo: 1, quantity: '1' }], { reason: 'Too strong' })).json(),
    (await back([{ lineNo: 1, quantity: '2' }], { restock: false })).json()
  ]
  t.equal(one.refundedMinor + two.refundedMinor, placed.lines[0].totalMinor)
  t.match(one, { orderId: id, state: 'accepted', restocked: true, refundNumber: /^R/ })
  t.equal(
    Number((await free(stoa, shop, shop.tea)).quantity),
    Number(before.quantity) + 1,
    'what cannot be sold again is written off'
  )
  t.equal((await back([{ lineNo: 1, quantity: '1' }])).json().code, 'storefront.return-line')
  t.equal((await back([{ lineNo: 9, quantity: '1' }])).json().code, 'storefront.return-line')
  const race = await Promise.all([1, 2].map(() => back([{ lineNo: 2, quantity: '1' }])))
  t.strictSame(race.map(a => a.statusCode).sort(), [201, 422])
  for (const refund of refundsOf(paymentId)) {
    await reportRefund(stoa, shop, refund.refundId, 'refunded')
  }
  const partly = await asStaff(stoa, shop, id)
  t.match(partly, {
    paymentState: 'partly-refunded',
    lines: [{ returnedQuantity: '3' }, { returnedQuantity: '1' }, { returnedQuantity: '0' }]
  })
  t.equal(
    refundsOf(paymentId).reduce((sum, r) => sum + r.amountMinor, 0),
    placed.totalMinor - placed.lines[2].totalMinor
  )
  await back([{ lineNo: 3, quantity: '1' }])
  await reportRefund(stoa, shop, refundsOf(paymentId).at(-1)?.refundId as string, 'failed')
  t.match(await asStaff(stoa, shop, id), { paymentState: 'partly-refunded', flag: 'refund-failed' })
  await reportRefund(stoa, shop, refundsOf(paymentId).at(-1)?.refundId as string, 'refunded')
  t.equal((await asStaff(stoa, shop, id)).paymentState, 'refunded')
})

t.test('a shopper asks to return something, and staff answer', async t => {
  const { id, visitor, paymentId } = await paid({ [shop.tea]: '2' })
  const ask = (quantity: string) =>
    shop.call('POST', `/orders/${id}/return-requests`, {
      visitor,
      body: { lines: [{ lineNo: 1, quantity }], reason: 'Broken' }
    })
  t.equal((await ask('3')).json().code, 'storefront.return-line')
  const first = (await ask('1')).json()
  t.match(first, { state: 'requested', refundedMinor: null })
  t.equal((await ask('1')).json().code, 'storefront.return-pending')
  t.strictSame(refundsOf(paymentId), [], 'asking moves no money')
  const decide = (returnId: string, what: string, body: object = {}) =>
    stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/returns/${returnId}/${what}`, {
      token,
      body
    })
  t.match((await decide(first.id, 'decline', { answer: 'It was whole.' })).json(), {
    state: 'declined',
    answer: 'It was whole.'
  })
  t.equal((await decide(first.id, 'accept')).json().code, 'storefront.return-decided')
  const second = (await ask('2')).json()
  t.match((await decide(second.id, 'accept')).json(), {
    state: 'accepted',
    refundedMinor: 2 * 1299
  })
  t.match(await shop.ok('GET', `/orders/${id}`, { visitor }), {
    returns: [{ state: 'declined' }, { state: 'accepted' }],
    lines: [{ returnedQuantity: '2' }, {}]
  })
  t.equal(refundsOf(paymentId).length, 1)
})

t.test(
  'the customer is told by mail with a link that opens the order, and by notices where there is consent',
  async t => {
    await shop.set('pagesUrl', 'https://tea.example.test')
    const { id, order: placed } = await paid({ [shop.tea]: '1' })
    for (const step of ['pick', 'pack', 'ship']) await act(stoa, shop, id, step)
    await stoa.settled()
    const system = await stoa.system(shop.owner.tenantId, {
      companyId: shop.owner.companyId,
      shopId: shop.owner.shopId
    })
    const { rows } = await stoa.instance.relayPool.query<{ data: { kind: string; text: string } }>(
      "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'customers.notice-given' AND data ->> 'source' LIKE $2 ORDER BY id",
      [shop.owner.tenantId, `%${placed.number}%`]
    )
    t.strictSame(
      rows.map(r => r.data.kind),
      ['storefront.order-placed', 'storefront.order-shipped'],
      'not that it is confirmed: the till says so'
    )
    t.match(rows[1]?.data.text, placed.number)
    const link = system.signedTokens.issue({
      purpose: 'storefront.order-link',
      subjectId: id,
      seconds: 60
    })
    t.match((await stoa.call('GET', `/api/v1/storefront/order-links/${link}`)).json(), {
      id,
      number: placed.number,
      state: 'shipped'
    })
    for (const wrong of [
      `${link.slice(0, -2)}xx`,
      'x',
      system.signedTokens.issue({ purpose: 'storefront.guest', subjectId: id, seconds: 60 })
    ]) {
      t.equal((await stoa.call('GET', `/api/v1/storefront/order-links/${wrong}`)).statusCode, 404)
    }
  }
)

t.test('staff find orders by what they know of them', async t => {
  const here = await market(stoa)
  const [a, b] = [await order(here, { [here.tea]: '1' }), await order(here, { [here.tea]: '2' })]
  await reportPayment(stoa, here, b.order.payment.paymentId, 'captured')
  const list = async (query: string) =>
    (
      await stoa.ok('GET', `/api/v1/storefront/admin/orders?${query}`, { token: here.owner.token })
    ).items.map((o: { id: string }) => o.id)
  t.strictSame(await list(''), [b.order.id, a.order.id])
  t.strictSame(await list('sort=total'), [a.order.id, b.order.id])
  t.strictSame(await list('state=placed'), [a.order.id])
  t.strictSame(await list('paymentState=paid'), [b.order.id])
  t.strictSame(await list(`number=${a.order.number}`), [a.order.id])
  t.strictSame(await list(`customerId=${(await asStaff(stoa, here, a.order.id)).customerId}`), [
    a.order.id
  ])
  t.strictSame(
    await list(`from=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`),
    []
  )
  for (const sort of ['placedAt', '-placedAt', 'total', '-total']) {
    const first = await stoa.ok('GET', `/api/v1/storefront/admin/orders?limit=1&sort=${sort}`, {
      token: here.owner.token
    })
    const second = await stoa.ok(
      'GET',
      `/api/v1/storefront/admin/orders?limit=1&sort=${sort}&after=${first.next}`,
      { token: here.owner.token }
    )
    t.strictSame(
      [...first.items, ...second.items].map((o: { id: string }) => o.id).sort(),
      [a.order.id, b.order.id].sort(),
      sort
    )
    t.equal(second.next, null)
  }
})

t.test('what becomes of an order is emitted for others', async t => {
  const here = await market(stoa)
  const collected = await order(here, { [here.tea]: '1' }, {}, { method: here.pickupId })
  await reportPayment(stoa, here, collected.order.payment.paymentId, 'captured')
  const sent = await order(here, { [here.tea]: '1' })
  await reportPayment(stoa, here, sent.order.payment.paymentId, 'captured')
  for (const step of ['pick', 'pack', 'ready', 'collect']) {
    t.equal((await act(stoa, here, collected.order.id, step)).statusCode, 200, step)
  }
  for (const step of ['pick', 'pack', 'ship', 'deliver']) {
    t.equal((await act(stoa, here, sent.order.id, step)).statusCode, 200, step)
  }
  const givenUp = await order(here, { [here.tea]: '1' })
  t.equal((await act(stoa, here, givenUp.order.id, 'cancel')).statusCode, 200)
  const of = async (orderId: string) =>
    (
      await stoa.instance.relayPool.query<{ name: string }>(
        "SELECT name FROM pool.outbox WHERE tenant_id = $1 AND name LIKE 'storefront.order-%' AND data ->> 'orderId' = $2",
        [here.owner.tenantId, orderId]
      )
    ).rows.map(({ name }) => name)
  const states = async (orderId: string, ...names: string[]) => {
    const emittedWhen = await of(orderId)
    for (const name of names) t.equal(emittedWhen.filter(n => n === name).length, 1, name)
  }
  await states(collected.order.id, 'storefront.order-confirmed', 'storefront.order-readied')
  await states(sent.order.id, 'storefront.order-shipped', 'storefront.order-delivered')
  t.equal(
    (await of(sent.order.id)).filter(name => name === 'storefront.order-changed').length,
    2,
    'picked, and packed'
  )
  await states(givenUp.order.id, 'storefront.order-cancelled')
})
