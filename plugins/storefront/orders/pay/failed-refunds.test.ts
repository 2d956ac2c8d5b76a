import t from 'tap'
import { asAdmin } from 'stoa/testing'
import {
  act,
  asStaff,
  instanceWithGateway,
  market,
  order,
  reported,
  reportPayment,
  reportRefund
} from 'stoa/testing/web-shop'
import { newId } from 'stoa/plugin'
import { PaymentRefundChanged } from '../../../../contracts/payments.ts'

t.setTimeout(120_000)
const stoa = await instanceWithGateway()
const shop = await market(stoa, { stock: '1000' })
const { owner } = shop

/** An order paid, of which a tea came back and the refund failed. */
async function failed() {
  const { order: placed } = await order(shop, { [shop.tea]: '3' })
  const paymentId: string = placed.payment.paymentId
  await reportPayment(stoa, shop, paymentId, 'captured')
  const id: string = placed.id
  await processReturn(id)
  const refundId = reported.refunds.findLast(r => r.paymentId === paymentId)?.refundId as string
  await reportRefund(stoa, shop, refundId, 'failed')
  return { id, paymentId, refundId }
}
const processReturn = (id: string) =>
  stoa.ok('POST', `/api/v1/storefront/admin/orders/${id}/returns`, {
    token: owner.token,
    body: { lines: [{ lineNo: 1, quantity: '1' }] }
  })

/** Staff gave money back at the payments' side: storefront learns of it by its events alone. */
async function byHand(
  orderId: string,
  paymentId: string,
  amountMinor: number,
  states: Array<'pending' | 'refunded' | 'failed'>,
  refundId = newId()
): Promise<string> {
  const system = await stoa.system(owner.tenantId, {
    companyId: owner.companyId,
    shopId: owner.shopId
  })
  for (const state of states) {
    await system.unitOfWork(ctx =>
      ctx.emit(PaymentRefundChanged, {
        refundId,
        paymentId,
        purpose: { type: 'storefront.order', id: orderId },
        companyId: owner.companyId,
        shopId: owner.shopId,
        state,
        amountMinor,
        currency: 'GBP',
        at: new Date().toISOString()
      })
    )
    await stoa.settled()
  }
  return refundId
}
const flagsOf = async (id: string): Promise<string[]> => (await asStaff(stoa, shop, id)).flags

t.test('a refund that failed is flagged until its money went back by hand', async t => {
  const { id, paymentId } = await failed()
  t.match(await asStaff(stoa, shop, id), {
    flag: 'refund-failed',
    returns: [{ moneyState: 'failed', refundedMinor: 1299 }]
  })
  await byHand(id, paymentId, 1299, ['pending', 'failed'])
  t.strictSame(await flagsOf(id), ['refund-failed'], 'the second try failed too')
  const second = await byHand(id, paymentId, 299, ['pending', 'refunded'])
  t.strictSame(await flagsOf(id), ['refund-failed'], 'a part of it')
  await processReturn(id)
  await reportRefund(
    stoa,
    shop,
    reported.refunds.findLast(r => r.paymentId === paymentId)?.refundId as string,
    'refunded'
  )
  t.strictSame(await flagsOf(id), ['refund-failed'], 'the money of another return is other money')
  const last = await byHand(id, paymentId, 1000, ['pending'])
  t.strictSame(await flagsOf(id), ['refund-failed'], 'on its way')
  await byHand(id, paymentId, 1000, ['refunded', 'refunded'], last)
  t.strictSame(await flagsOf(id), [])
  const { history, paymentState } = await asStaff(stoa, shop, id)
  t.equal(paymentState, 'partly-refunded')
  t.equal(history.filter((h: { what: string }) => h.what === 'unflag').length, 1)
  await byHand(id, paymentId, 299, ['failed', 'pending'], second)
  t.strictSame(await flagsOf(id), [], 'old news')
})

t.test('the same refund that succeeds after all clears it', async t => {
  const { id, refundId } = await failed()
  await reportRefund(stoa, shop, refundId, 'refunded')
  t.match(await asStaff(stoa, shop, id), {
    flags: [],
    paymentState: 'partly-refunded',
    returns: [{ moneyState: 'refunded' }]
  })
})

t.test('or staff says, with a reason and once, that it is dealt with', async t => {
  const { id, paymentId } = await failed()
  t.equal((await act(stoa, shop, id, 'resolve-issue', { flag: 'refund-failed' })).statusCode, 400)
  const { version } = await asStaff(stoa, shop, id)
  const deal = () =>
    stoa.call('POST', `/api/v1/storefront/admin/orders/${id}/resolve-issue`, {
      token: owner.token,
      headers: { 'if-match': `"${version}"` },
      body: { flag: 'refund-failed', reason: 'Voucher sent' }
    })
  const answers = (await Promise.all([deal(), deal()])).sort((a, b) => a.statusCode - b.statusCode)
  t.match(
    [answers[0]?.json(), answers[1]?.statusCode],
    [{ flag: null, flags: [], refunds: [{ state: 'failed', dealtWithAt: /^20/ }] }, 412]
  )
  t.match(
    (await act(stoa, shop, id, 'resolve-issue', { flag: 'refund-failed', reason: 'again' })).json(),
    { status: 409, code: 'storefront.flag-not-set' }
  )
  const entries = await asAdmin(
    stoa,
    'SELECT subject_id, user_id, facts FROM audit_entry WHERE tenant_id = $1 AND action = $2',
    [owner.tenantId, 'storefront.resolve-issue']
  )
  t.match(entries, [
    {
      subject_id: id,
      user_id: owner.userId,
      facts: { flag: 'refund-failed', reason: 'Voucher sent' }
    }
  ])
  t.equal(entries.length, 1)
  await processReturn(id)
  t.strictSame(await flagsOf(id), [])
  await reportRefund(
    stoa,
    shop,
    reported.refunds.findLast(r => r.paymentId === paymentId)?.refundId as string,
    'failed'
  )
  t.strictSame(await flagsOf(id), ['refund-failed'], 'another one that fails is news')
})

t.test(
  'told that money went back before it is told that it came, an order is not paid',
  async t => {
    const { order: placed } = await order(shop, { [shop.tea]: '1' })
    const { paymentId } = placed.payment
    await byHand(placed.id, paymentId, placed.totalMinor, ['pending', 'refunded'])
    await reportPayment(stoa, shop, paymentId, 'captured')
    t.match(await asStaff(stoa, shop, placed.id), {
      state: 'placed',
      paymentState: 'refunded',
      saleId: null,
      flags: ['settlement-refused']
    })
    const before = reported.refunds.length
    t.match((await act(stoa, shop, placed.id, 'cancel')).json(), {
      state: 'cancelled',
      paymentState: 'refunded',
      flags: []
    })
    t.equal(reported.refunds.length, before, 'nothing is left to refund')

    const late = await order(shop, { [shop.tea]: '1' })
    await asAdmin(
      stoa,
      "UPDATE storefront_order SET expires_at = now() - interval '1 second' WHERE id = $1",
      [late.order.id]
    )
    await asAdmin(stoa, "UPDATE job SET run_at = now() WHERE state = 'queued' AND tenant_id = $1", [
      owner.tenantId
    ])
    stoa.instance.wake()
    await stoa.settled()
    await byHand(late.order.id, late.order.payment.paymentId, late.order.totalMinor, [
      'pending',
      'refunded'
    ])
    await reportPayment(stoa, shop, late.order.payment.paymentId, 'captured')
    t.match(
      await asStaff(stoa, shop, late.order.id),
      { state: 'expired', paymentState: 'refunded', flags: [] },
      'nor does it go on'
    )
  }
)
