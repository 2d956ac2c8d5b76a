import t from 'tap'
import { asAdmin, memberOf } from 'stoa/testing'
import {
  act,
  asStaff,
  free,
  instanceWithGateway,
  market,
  type Market,
  ON_DELIVERY,
  order,
  reported,
  reportPayment
} from 'stoa/testing/web-shop'
import { Stock } from '../../../../contracts/stock.ts'
import { followPayment } from '../pay/follow-payment.ts'

t.setTimeout(120_000)
const stoa = await instanceWithGateway()
const refundsOf = (paymentId: string) => reported.refunds.filter(r => r.paymentId === paymentId)
const stock = (shop: Market, reason: 'count' | 'receipt', quantity: string, variantId = shop.tea) =>
  stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token: shop.owner.token,
    body: { reason, lines: [{ variantId, quantity }] }
  })
const listed = async (
  shop: Market,
  flag: string
): Promise<Array<{ id: string; missing: string[] }>> =>
  (
    await stoa.ok('GET', `/api/v1/storefront/admin/orders?flag=${flag}`, {
      token: shop.owner.token
    })
  ).items
const salesOf = async (shop: Market, number: string): Promise<unknown[]> =>
  (await stoa.ok('GET', `/api/v1/pos/sales?reference=${number}`, { token: shop.owner.token })).items
const facts = async (shop: Market, name: string): Promise<Array<Record<string, unknown>>> =>
  (
    await stoa.instance.relayPool.query<{ data: Record<string, unknown> }>(
      'SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = $2 ORDER BY occurred_at, id',
      [shop.owner.tenantId, name]
    )
  ).rows.map(row => row.data)
const failedJobs = async (shop: Market): Promise<unknown[]> =>
  (
    await stoa.instance.relayPool.query(
      "SELECT name, last_error FROM pool.job WHERE tenant_id = $1 AND (state = 'dead' OR last_error IS NOT NULL)",
      [shop.owner.tenantId]
    )
  ).rows
const sold = async (shop: Market): Promise<{ netSalesMinor: number; sales: number }> => {
  const today = new Date().toISOString().slice(0, 10)
  return (
    await stoa.ok('GET', `/api/v1/reporting/sales?from=${today}&to=${today}&groupBy=none`, {
      token: shop.owner.token
    })
  ).total
}
const audited = (shop: Market, action: string) =>
  asAdmin(
    stoa,
    'SELECT subject_id, user_id, facts FROM audit_entry WHERE tenant_id = $1 AND action = $2 ORDER BY occurred_at',
    [shop.owner.tenantId, action]
  )
/** The same twice at once, at the version there is. */
async function twice(shop: Market, orderId: string, step: string, body: object = {}) {
  const { version } = await asStaff(stoa, shop, orderId)
  const once = () =>
    stoa.call('POST', `/api/v1/storefront/admin/orders/${orderId}/${step}`, {
      token: shop.owner.token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  return (await Promise.all([once(), once()])).sort((a, b) => a.statusCode - b.statusCode)
}

/** Three teas and a coffee, ordered and paid, after the teas were counted away but for one. */
async function short(shop: Market) {
  const { order: placed } = await order(shop, { [shop.tea]: '3', [shop.coffee]: '1' })
  await stock(shop, 'count', '1')
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  return { id: placed.id as string, placed, paymentId: placed.payment.paymentId as string }
}

/** An order to be paid on delivery that was handed out. */
async function handedOut(
  shop: Market,
  quantity: string,
  {
    method = shop.deliveryId,
    steps = ['pick', 'pack', 'ship', 'deliver']
  }: { method?: string; steps?: string[] } = {}
) {
  const { order: placed } = await order(
    shop,
    { [shop.tea]: quantity },
    { payment: ON_DELIVERY },
    { method }
  )
  for (const step of steps) t.equal((await act(stoa, shop, placed.id, step)).statusCode, 200, step)
  return { id: placed.id as string, placed, paymentId: placed.payment.paymentId as string }
}

t.test(
  'paid while its goods were counted away, an order says what is missing, and no job fails',
  async t => {
    const shop = await market(stoa)
    const { id, placed, paymentId } = await short(shop)
    const missing = [{ variantId: shop.tea, sku: 'TEA', requested: '3', available: '1' }]
    t.match(await asStaff(stoa, shop, id), {
      state: 'placed',
      paymentState: 'paid',
      saleId: null,
      flag: 'stock-short',
      flags: ['stock-short'],
      missing
    })
    t.strictSame(await failedJobs(shop), [])
    t.strictSame(
      (await listed(shop, 'stock-short')).map(o => [o.id, o.missing]),
      [[id, ['TEA']]]
    )
    t.equal((await listed(shop, 'any')).length, 1)
    t.strictSame(await listed(shop, 'refund-failed'), [])
    await reportPayment(stoa, shop, paymentId, 'captured')
    t.match(await facts(shop, 'storefront.order-flagged'), [
      { orderId: id, number: placed.number, flag: 'stock-short', skus: ['TEA'] }
    ])
    t.equal((await facts(shop, 'storefront.order-flagged')).length, 1)
    t.strictSame(await salesOf(shop, placed.number), [])

    await asAdmin(
      stoa,
      "UPDATE inventory_reservation SET expires_at = now() - interval '1 second' WHERE holder_id = $1 AND expires_at IS NOT NULL",
      [id]
    )
    await asAdmin(stoa, "UPDATE job SET run_at = now() WHERE state = 'queued' AND tenant_id = $1", [
      shop.owner.tenantId
    ])
    stoa.instance.wake()
    await stoa.settled()
    t.equal(
      (await free(stoa, shop, shop.coffee)).reserved,
      '1',
      'the rest of it stays held, however long it takes'
    )
    t.equal((await asStaff(stoa, shop, id)).state, 'placed')
  }
)

t.test('once the stock is corrected it is settled again, once', async t => {
  const shop = await market(stoa)
  const { id, placed } = await short(shop)
  const refused = await act(stoa, shop, id, 'retry-sale')
  t.match(refused.json(), {
    status: 409,
    code: 'storefront.goods-missing',
    facts: { skus: 'TEA', missing: [{ sku: 'TEA', requested: '3', available: '1' }] }
  })
  t.match(await asStaff(stoa, shop, id), { state: 'placed', flags: ['stock-short'] })
  t.strictSame(
    await free(stoa, shop, shop.coffee),
    { quantity: '10', reserved: '1', available: '9' },
    'what the till began was taken back'
  )
  await stock(shop, 'receipt', '4')
  const fulfiller = await memberOf(stoa, shop.owner, {
    permissions: ['order.read', 'order.fulfil'],
    grants: [{ companyId: shop.owner.companyId, shopId: shop.owner.shopId }]
  })
  const { version } = await asStaff(stoa, shop, id)
  const asFulfiller = (step: string, body: object) =>
    stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/${step}`, {
      token: fulfiller.token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  t.equal((await asFulfiller('close', { goods: 'restocked', reason: 'x' })).statusCode, 403)
  const [first, second] = await twice(shop, id, 'retry-sale')
  t.match(
    [first?.json(), second?.statusCode],
    [{ state: 'confirmed', paymentState: 'paid', flag: null, flags: [], missing: [] }, 412]
  )
  t.equal((await salesOf(shop, placed.number)).length, 1)
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '2', reserved: '0', available: '2' })
  t.match((await act(stoa, shop, id, 'retry-sale')).json(), {
    status: 409,
    code: 'storefront.order-not-awaiting-sale'
  })
  t.match(await audited(shop, 'storefront.retry-sale'), [
    { subject_id: id, user_id: shop.owner.userId, facts: { was: ['stock-short'] } }
  ])
  t.strictSame(await listed(shop, 'any'), [])
  t.equal((await sold(shop)).netSalesMinor, placed.totalMinor)
})

t.test('or it is cancelled, and its money goes back, once', async t => {
  const shop = await market(stoa)
  const { id, placed, paymentId } = await short(shop)
  const [first, second] = await twice(shop, id, 'cancel', { note: 'sold out' })
  t.match(
    [first?.json(), second?.statusCode],
    [{ state: 'cancelled', flags: [], missing: [] }, 412]
  )
  t.match(refundsOf(paymentId), [{ amountMinor: placed.totalMinor }])
  t.equal(refundsOf(paymentId).length, 1)
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '1', reserved: '0', available: '1' })
  t.match((await act(stoa, shop, id, 'retry-sale')).json(), {
    code: 'storefront.order-not-awaiting-sale'
  })
  t.match(await sold(shop), { netSalesMinor: 0, sales: 0 })
})

t.test(
  'handed out, never paid, and brought back: it is closed, its goods are for sale, and money that comes yet goes back',
  async t => {
    const shop = await market(stoa)
    const { id, paymentId, placed } = await handedOut(shop, '2')
    t.equal((await act(stoa, shop, id, 'cancel')).json().code, 'storefront.order-state')
    for (const body of [
      { goods: 'restocked' },
      { goods: 'restocked', reason: ' ' },
      { goods: 'eaten', reason: 'x' }
    ]) {
      t.equal((await act(stoa, shop, id, 'close', body)).statusCode, 400, JSON.stringify(body))
    }
    const [first, second] = await twice(shop, id, 'close', {
      goods: 'restocked',
      reason: 'Refused at the door'
    })
    t.match(
      [first?.json(), second?.statusCode],
      [{ state: 'closed', paymentState: 'unpaid', closedGoods: 'restocked', saleId: null }, 412]
    )
    t.equal(
      (await act(stoa, shop, id, 'close', { goods: 'written-off', reason: 'again' })).json().code,
      'storefront.order-state'
    )
    t.strictSame(await free(stoa, shop, shop.tea), {
      quantity: '10',
      reserved: '0',
      available: '10'
    })
    t.equal(reported.withdrawn.filter(w => w.paymentId === paymentId).length, 1)
    t.match(await audited(shop, 'storefront.close-order'), [
      {
        subject_id: id,
        user_id: shop.owner.userId,
        facts: { from: 'delivered', goods: 'restocked', reason: 'Refused at the door' }
      }
    ])
    t.match(await facts(shop, 'storefront.order-closed'), [
      { orderId: id, goods: 'restocked', reason: 'Refused at the door' }
    ])
    t.match((await asStaff(stoa, shop, id)).history.at(-1), {
      what: 'close',
      from: 'delivered',
      to: 'closed',
      note: 'Refused at the door'
    })
    for (let i = 0; i < 2; i++) await reportPayment(stoa, shop, paymentId, 'captured')
    t.match(await asStaff(stoa, shop, id), {
      state: 'closed',
      refunds: [{ cause: 'too-late', amountMinor: placed.totalMinor }]
    })
    t.equal(refundsOf(paymentId).length, 1)
    t.match(await sold(shop), { netSalesMinor: 0, sales: 0 })
  }
)

t.test('lost, it is written off; paid after all, it is sold and not lost', async t => {
  const shop = await market(stoa)
  const { id, placed, paymentId } = await handedOut(shop, '2', {
    method: shop.pickupId,
    steps: ['pick', 'pack', 'ready', 'collect']
  })
  const [first, second] = await twice(shop, id, 'close', {
    goods: 'written-off',
    reason: 'Never paid'
  })
  t.match(
    [first?.json(), second?.statusCode],
    [{ state: 'closed', closedGoods: 'written-off' }, 412]
  )
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '8', reserved: '0', available: '8' })
  const stockLedger = async (): Promise<string[]> =>
    (
      await stoa.ok('GET', `/api/v1/inventory/movements?variantId=${shop.tea}`, {
        token: shop.owner.token
      })
    ).items.map((m: { reason: string; quantity: string }) => `${m.reason} ${m.quantity}`)
  t.strictSame((await stockLedger()).sort(), ['opening 10', 'write-off -2'])
  t.match(await sold(shop), { netSalesMinor: 0, sales: 0 })
  for (let i = 0; i < 2; i++) await reportPayment(stoa, shop, paymentId, 'captured')
  t.match(await asStaff(stoa, shop, id), {
    state: 'delivered',
    paymentState: 'paid',
    closedGoods: null,
    flags: []
  })
  t.equal((await salesOf(shop, placed.number)).length, 1)
  t.strictSame(refundsOf(paymentId), [])
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '8', reserved: '0', available: '8' })
  t.strictSame((await stockLedger()).sort(), [
    'opening 10',
    'sale -2',
    'write-off -2',
    'write-off 2'
  ])
  t.equal((await sold(shop)).netSalesMinor, placed.totalMinor)
})

t.test(
  'what is not handed out is not closed, nor what is sold, nor written off what is not in the books',
  async t => {
    const shop = await market(stoa)
    const close = (id: string, goods = 'written-off') =>
      act(stoa, shop, id, 'close', { goods, reason: 'x' })
    const early = await handedOut(shop, '1', { steps: ['pick'] })
    t.equal((await close(early.id)).json().code, 'storefront.order-state')
    const late = await handedOut(shop, '1')
    await reportPayment(stoa, shop, late.paymentId, 'captured')
    t.match((await close(late.id)).json(), { status: 409, code: 'storefront.order-sold' })
    const gone = await handedOut(shop, '2')
    await stock(shop, 'count', '1')
    t.match((await close(gone.id)).json(), {
      status: 409,
      code: 'storefront.goods-missing',
      facts: { skus: 'TEA' }
    })
    t.match(await asStaff(stoa, shop, gone.id), { state: 'delivered', closedGoods: null })
    t.equal((await free(stoa, shop, shop.tea)).quantity, '1')

    await reportPayment(stoa, shop, gone.paymentId, 'captured')
    t.match(
      await asStaff(stoa, shop, gone.id),
      { state: 'delivered', paymentState: 'paid', flags: ['stock-short'] },
      'paid, it is not sold either while they are not there'
    )
    t.match((await close(gone.id, 'restocked')).json(), { state: 'closed', flags: [] })
    t.match(refundsOf(gone.paymentId), [{ amountMinor: gone.placed.totalMinor }])
  }
)

t.test('two things that need a person do not hide each other', async t => {
  const shop = await market(stoa)
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '3' })
  const first = placed.payment.paymentId
  const second = (
    await shop.ok('POST', `/orders/${placed.id}/payments`, {
      visitor,
      body: { provider: 'wire', method: 'invoice' }
    })
  ).payment.paymentId
  await reportPayment(stoa, shop, second, 'captured', { capturedMinor: 1 })
  await stock(shop, 'count', '1')
  await reportPayment(stoa, shop, first, 'captured')
  t.match(await asStaff(stoa, shop, placed.id), {
    flag: 'stock-short',
    flags: ['stock-short', 'payment-differs']
  })
  for (const flag of ['stock-short', 'payment-differs', 'any']) {
    t.equal((await listed(shop, flag)).length, 1, flag)
  }
  t.match(
    (
      await act(stoa, shop, placed.id, 'resolve-issue', {
        flag: 'payment-differs',
        reason: 'Sent back'
      })
    ).json(),
    { flags: ['stock-short'], missing: [{ sku: 'TEA' }] }
  )
  t.equal(
    (await act(stoa, shop, placed.id, 'resolve-issue', { flag: 'stock-short', reason: 'x' }))
      .statusCode,
    400,
    "goods are not there by anyone's word"
  )
})

t.test('until the sale of a reopened order is posted, no one else can buy its goods', async t => {
  const shop = await market(stoa)
  const { owner } = shop
  const { id, placed, paymentId } = await handedOut(shop, '2')
  t.equal(
    (await act(stoa, shop, id, 'close', { goods: 'written-off', reason: 'Never paid' })).statusCode,
    200
  )
  const requested = reported.requested.find(w => w.paymentId === paymentId)
  if (requested === undefined) throw new Error('No one asked for the payment.')
  const system = await stoa.system(owner.tenantId, {
    companyId: owner.companyId,
    shopId: owner.shopId
  })
  const between = await system.unitOfWork(async ctx => {
    await followPayment(ctx, {
      ...requested,
      state: 'captured',
      capturedMinor: placed.totalMinor,
      refundedMinor: 0,
      action: null,
      expiresAt: null,
      at: new Date().toISOString()
    })
    return ctx.ask(Stock).available({ shopId: owner.shopId, variantIds: [shop.tea] })
  })
  t.match(between, [{ quantity: '8' }], 'they are with the customer')
  await stoa.settled()
  t.equal((await salesOf(shop, placed.number)).length, 1)
  t.strictSame(await free(stoa, shop, shop.tea), { quantity: '8', reserved: '0', available: '8' })
})

t.test(
  'reopened while others were promised more than there is, it says what is missing, and no job fails',
  async t => {
    const shop = await market(stoa)
    const { id, paymentId } = await handedOut(shop, '2')
    t.equal(
      (await act(stoa, shop, id, 'close', { goods: 'written-off', reason: 'Never paid' }))
        .statusCode,
      200
    )
    await order(shop, { [shop.tea]: '8' })
    await stock(shop, 'count', '1')
    await reportPayment(stoa, shop, paymentId, 'captured')
    t.match(await asStaff(stoa, shop, id), {
      state: 'delivered',
      paymentState: 'paid',
      flags: ['stock-short']
    })
    t.strictSame(await failedJobs(shop), [])
  }
)

t.test('another payment that differs stays flagged when one pays the order', async t => {
  const shop = await market(stoa)
  const { order: placed, visitor } = await order(shop, { [shop.tea]: '1' })
  const second = (
    await shop.ok('POST', `/orders/${placed.id}/payments`, {
      visitor,
      body: { provider: 'wire', method: 'invoice' }
    })
  ).payment.paymentId
  await reportPayment(stoa, shop, second, 'captured', { capturedMinor: 1 })
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  t.match(
    await asStaff(stoa, shop, placed.id),
    { state: 'confirmed', paymentState: 'paid', flags: ['payment-differs'] },
    'the shop still has money that pays nothing'
  )
})
