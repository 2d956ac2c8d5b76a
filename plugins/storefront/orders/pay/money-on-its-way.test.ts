import t from 'tap'
import { asAdmin } from 'stoa/testing'
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
  reportPayment,
  reportRefund
} from 'stoa/testing/web-shop'
import type { UnitContext } from 'stoa/plugin'
import { expireOrder } from '../cancel/expire-order.ts'

const stoa = await instanceWithGateway()
const refundsOf = (paymentId: string) => reported.refunds.filter(r => r.paymentId === paymentId)
const tillOf = async ({ owner }: Market): Promise<string> =>
  (await stoa.ok('GET', '/api/v1/pos/registers', { token: owner.token })).items[0].id

async function paid(shop: Market, lines: Record<string, string>, more: object = {}) {
  const { order: placed, visitor } = await order(shop, lines, more)
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  return { id: placed.id as string, placed, visitor, paymentId: placed.payment.paymentId as string }
}

t.test('what is paid on delivery may be paid whenever it is delivered', async t => {
  const shop = await market(stoa)
  const { order: onDelivery } = await order(shop, { [shop.tea]: '1' }, { payment: ON_DELIVERY })
  const { order: online } = await order(shop, { [shop.tea]: '1' })
  const expiry = (placed: { payment: { paymentId: string } }) =>
    reported.requested.find(w => w.paymentId === placed.payment.paymentId)?.expiresAt
  t.equal(
    expiry(onDelivery),
    null,
    'the goods may be on their way for longer than unpicked ones are held'
  )
  t.equal(expiry(online), online.expiresAt)
})

t.test(
  'what the till gave back of an order is not refunded again, and the rest still is',
  async t => {
    const shop = await market(stoa)
    const { owner } = shop
    const { id, placed, visitor, paymentId } = await paid(shop, { [shop.tea]: '3' })
    const { saleId } = await asStaff(stoa, shop, id)
    const atTill = await stoa.call('POST', '/api/v1/pos/refunds', {
      token: owner.token,
      body: {
        registerId: await tillOf(shop),
        saleId,
        lines: [{ lineNo: 1, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1299 }]
      }
    })
    t.equal(atTill.statusCode, 201, atTill.body)
    await stoa.settled()
    t.match(await shop.ok('GET', `/orders/${id}`, { visitor }), {
      paymentState: 'partly-refunded',
      lines: [{ quantity: '3', returnedQuantity: '1' }, {}],
      returns: [
        {
          state: 'accepted',
          atTill: true,
          refundNumber: atTill.json().number,
          refundedMinor: 1299,
          moneyState: 'refunded'
        }
      ]
    })
    const tooMuch = await stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/returns`, {
      token: owner.token,
      body: { lines: [{ lineNo: 1, quantity: '3' }] }
    })
    t.match(tooMuch.json(), { code: 'storefront.return-line', facts: { left: '2' } })
    t.match((await act(stoa, shop, id, 'cancel')).json(), { state: 'cancelled' })
    t.match(refundsOf(paymentId), [{ amountMinor: placed.totalMinor - 1299 }])
    t.match(
      (await asStaff(stoa, shop, id)).returns,
      [{ atTill: true }, { atTill: false, moneyState: 'pending' }],
      'no one hands it out until its refund is told'
    )
    await reportRefund(stoa, shop, refundsOf(paymentId)[0]?.refundId as string, 'refunded')
    t.match(
      await asStaff(stoa, shop, id),
      { paymentState: 'refunded', returns: [{}, { moneyState: 'refunded' }] },
      'both together are what was paid'
    )
    t.strictSame(await free(stoa, shop, shop.tea), {
      quantity: '10',
      reserved: '0',
      available: '10'
    })
  }
)

t.test('news of a refund that come in the wrong order do not hide that it failed', async t => {
  const shop = await market(stoa)
  const { id, paymentId } = await paid(shop, { [shop.tea]: '1' })
  await act(stoa, shop, id, 'cancel')
  const refundId = refundsOf(paymentId)[0]?.refundId as string
  await reportRefund(stoa, shop, refundId, 'failed')
  await reportRefund(stoa, shop, refundId, 'pending')
  t.match(await asStaff(stoa, shop, id), { flag: 'refund-failed', refunds: [{ state: 'failed' }] })
})

t.test('where no one moves money, nothing is taken back whose money would not go back', async t => {
  const shop = await market(stoa)
  const { id, paymentId } = await paid(shop, { [shop.tea]: '1' })
  const enable = (enabled: boolean) =>
    stoa.ok('PUT', '/api/v1/tenants/plugins/desk', { token: shop.owner.token, body: { enabled } })
  await enable(false)
  t.match((await act(stoa, shop, id, 'cancel')).json(), {
    status: 409,
    code: 'storefront.payments-off'
  })
  t.match(await asStaff(stoa, shop, id), { state: 'confirmed', refunds: [] })
  await enable(true)
  t.match((await act(stoa, shop, id, 'cancel')).json(), { state: 'cancelled' })
  t.equal(refundsOf(paymentId).length, 1)
})

t.test(
  "a sale of the till that bears the order's number does not leave the money hanging: someone has to look",
  async t => {
    const shop = await market(stoa)
    const { order: placed } = await order(shop, { [shop.tea]: '1' })
    const sale = await stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.owner.token,
      body: {
        registerId: await tillOf(shop),
        reference: placed.number,
        lines: [{ variantId: shop.coffee, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 750 }]
      }
    })
    t.equal(sale.statusCode, 201, sale.body)
    await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
    t.match(await asStaff(stoa, shop, placed.id), {
      state: 'placed',
      paymentState: 'paid',
      flag: 'settlement-refused',
      saleId: null
    })
    t.match((await act(stoa, shop, placed.id, 'cancel')).json(), { state: 'cancelled' })
    t.match(refundsOf(placed.payment.paymentId), [{ amountMinor: placed.totalMinor }])
  }
)

t.test('an order is given up by the clock that started the job, whatever ours says', async t => {
  const shop = await market(stoa)
  const { order: placed } = await order(shop, { [shop.tea]: '1' })
  await asAdmin(stoa, 'UPDATE storefront_order SET expires_at = now() WHERE id = $1', [placed.id])
  const system = await stoa.system(shop.owner.tenantId, {
    companyId: shop.owner.companyId,
    shopId: shop.owner.shopId
  })
  const late = (ctx: UnitContext): UnitContext =>
    Object.create(ctx, { now: { value: new Date(ctx.now.getTime() - 5_000) } }) as UnitContext
  await system.unitOfWork(inside => expireOrder(late(inside), shop.owner.companyId, placed.id))
  t.match(await asStaff(stoa, shop, placed.id), { state: 'expired' })
})
