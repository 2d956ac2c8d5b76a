import t from 'tap'
import { letPausesPass, paymentsBench, soonIn } from 'stoa/testing/payments'
import { dynamicStatement, newId } from 'stoa/plugin'
import {
  PaymentGateway,
  PaymentRequested,
  PaymentWithdrawn
} from '../../../../contracts/payments.ts'
import { sendPayment } from './send-payment.ts'
import { applyProviderState } from '../apply-provider-state.ts'
import { pursuePayout } from '../../payouts/apply-payout-state.ts'
import { pursueRefund } from '../../refunds/apply-refund-state.ts'

// That a question is refused (a key was changed, a right is missing) says nothing about what was
// done before.
t.setTimeout(120_000)
const { stoa, xendit, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token, companyId, shopId }
} = shop
const CREATE = /^POST .*(payment_requests|invoices)$/
const order = (over: object = {}) => ({
  paymentId: newId(),
  purpose: { type: 'storefront.order', id: newId() },
  companyId,
  shopId,
  amountMinor: 5_000_000,
  currency: 'IDR',
  provider: 'xendit',
  method: 'invoice',
  channel: null,
  description: 'Order',
  customer: null,
  returnUrl: null,
  expiresAt: null,
  ...over
})
/** Nothing is left to do, nor waits for its next try. */
const settled = async (of = shop) => {
  await letPausesPass(stoa, of)
  await stoa.settled()
}
async function paidByQr() {
  const paymentRow = await shop.request()
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paymentRow.id)))
  await settled()
  return paymentRow
}

t.test('a payment that may have been made has not failed', async t => {
  xendit.failNext({ status: 'drop', after: true, on: CREATE })
  const paymentRow = await shop.request({ method: 'invoice' })
  t.equal(paymentRow.state, 'unknown')
  xendit.failNext({ status: 403, code: 'REQUEST_FORBIDDEN_ERROR', on: /^GET .*invoices/ })
  await sendPayment(shop.system, paymentRow.id).catch(() => {})
  t.not((await shop.paymentRow(paymentRow.id)).state, 'failed')
  await soonIn(stoa, shop, paymentRow.id, 'requires-action')
  t.equal(xendit.invoices.filter(i => i.external_id === paymentRow.id).length, 1)
})

t.test('refused beside one that was made already, it has not failed either', async t => {
  const paymentRow = await shop.request({ method: 'invoice' })
  t.equal(paymentRow.state, 'requires-action')
  await shop.system.unitOfWork(ctx =>
    dynamicStatement(
      "UPDATE payments_payment SET state = 'created', provider_ref = NULL WHERE tenant_id = $1 AND id = $2",
      [ctx.tenantId, paymentRow.id]
    )
  )
  xendit.onRequest = async asked => {
    if (!/invoices/.test(asked.path)) return
    xendit.onRequest = () => {}
    await shop.system.unitOfWork(ctx =>
      dynamicStatement(
        "UPDATE payments_payment SET state = 'requires-action', provider_ref = $3 WHERE tenant_id = $1 AND id = $2",
        [ctx.tenantId, paymentRow.id, paymentRow.providerReference]
      )
    )
    xendit.failNext({ status: 400, code: 'DUPLICATE_ERROR', on: /invoices/ })
  }
  await sendPayment(shop.system, paymentRow.id).catch(() => {})
  t.equal((await shop.paymentRow(paymentRow.id)).state, 'requires-action')
})

t.test('a refund that may have been made has not failed', async t => {
  const paymentRow = await paidByQr()
  xendit.failNext({ status: 'drop', after: true, on: /^POST .*refunds$/ })
  const refund = await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/refunds`, {
    token,
    body: { amountMinor: 600_000 }
  })
  for (let i = 0; i < 200 && xendit.refunds.every(r => r.reference_id !== refund.id); i++) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  xendit.failNext({ status: 401, code: 'INVALID_API_KEY', on: /^GET .*refunds/ })
  await pursueRefund(shop.system, refund.id, { again: true }).catch(() => {})
  t.match(await shop.paymentRow(paymentRow.id), { refundPendingMinor: 600_000 })
  await pursueRefund(shop.system, refund.id, { again: true })
  t.equal(xendit.refunds.filter(r => r.reference_id === refund.id).length, 1)
})

t.test('a payout that may have been made has not failed', async t => {
  xendit.failNext({ status: 'drop', after: true, on: /^POST .*payouts$/ })
  const payout = await stoa.ok('POST', '/api/v1/payments/payouts', {
    token,
    body: {
      channel: 'ID_BCA',
      holder: 'Sari',
      accountNumber: '1234567890',
      amountMinor: 5_000_000,
      description: 'Rent'
    }
  })
  const read = () => stoa.ok('GET', `/api/v1/payments/payouts/${payout.id}`, { token })
  for (let i = 0; i < 200 && (await read()).state !== 'unknown'; i++) {
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  xendit.failNext({ status: 401, code: 'INVALID_API_KEY', on: /^GET .*payouts/ })
  await pursuePayout(shop.system, payout.id).catch(() => {})
  t.not((await read()).state, 'failed')
})

t.test('what the provider did not end is asked about until it surely is over', async t => {
  const requested = order()
  await shop.system.unitOfWork(ctx => ctx.emit(PaymentRequested, requested))
  await settled()
  xendit.failNext({ status: 400, code: 'INVALID_STATE', on: /expire!/ })
  await shop.system.unitOfWork(ctx =>
    ctx.emit(PaymentWithdrawn, { paymentId: requested.paymentId, companyId })
  )
  await settled()
  t.match(await shop.paymentRow(requested.paymentId), {
    state: 'cancelled',
    failure: { code: 'INVALID_STATE' }
  })
  xendit.pay(requested.paymentId) // and no one tells
  const { id } = await stoa.ok('POST', '/api/v1/payments/reconciliations', {
    token,
    body: { olderThanMinutes: 0 }
  })
  await settled()
  t.match(
    (await stoa.ok('GET', `/api/v1/payments/reconciliations/${id}`, { token })).lines.find(
      (l: { paymentId: string }) => l.paymentId === requested.paymentId
    ),
    { kind: 'webhook-missed', theirs: 'captured' }
  )
  t.equal((await shop.paymentRow(requested.paymentId)).state, 'captured')
})

t.test('a key that is refused ends nothing: it is tried again', async t => {
  const requested = order()
  await shop.system.unitOfWork(ctx => ctx.emit(PaymentRequested, requested))
  await settled()
  xendit.failNext({ status: 401, code: 'INVALID_API_KEY', on: /expire!/ })
  await shop.system.unitOfWork(ctx =>
    ctx.emit(PaymentWithdrawn, { paymentId: requested.paymentId, companyId })
  )
  await soonIn(stoa, shop, requested.paymentId, 'cancelled')
  t.equal(
    xendit.invoices.find(i => i.external_id === requested.paymentId)?.status,
    'EXPIRED',
    'ended there, not here alone'
  )
})

t.test('paid twice stays to be seen, whoever asks about the payment afterwards', async t => {
  const paymentRow = await paidByQr()
  const { providerReference } = await shop.paymentRow(paymentRow.id)
  const reported = {
    ref: 'pr-second',
    reference: paymentRow.id,
    state: 'captured' as const,
    amountMinor: 1_500_000,
    currency: 'IDR',
    capturedMinor: 1_500_000,
    refundedMinor: null,
    disputed: false,
    action: null,
    expiresAt: null,
    failure: null
  }
  await shop.system.unitOfWork(ctx => applyProviderState(ctx, paymentRow.id, reported))
  await shop.system.unitOfWork(ctx =>
    applyProviderState(ctx, paymentRow.id, { ...reported, ref: providerReference as string })
  )
  t.match(await shop.paymentRow(paymentRow.id), { differs: { kind: 'paid-twice' } })
})

t.test('payments by hand do not crowd those out that a provider knows about', async t => {
  const here = await createShop()
  await here.request({ provider: 'manual', method: 'cash-on-delivery' })
  await here.request({ provider: 'stripe', method: 'card' })
  const { id } = await stoa.ok('POST', '/api/v1/payments/reconciliations', {
    token: here.company.token,
    body: { olderThanMinutes: 0 }
  })
  await settled(here)
  t.match(
    await stoa.ok('GET', `/api/v1/payments/reconciliations/${id}`, { token: here.company.token }),
    { state: 'done', asked: 1 }
  )
})

t.test(
  'answers no one understands do not end a reconciliation as a silent provider does',
  async t => {
    const here = await createShop()
    const intents = await Promise.all(
      Array.from({ length: 7 }, () => here.request({ method: 'invoice' }))
    )
    const last = intents
      .map(i => i.id)
      .sort()
      .at(-1) as string
    for (const invoice of xendit.invoices.filter(
      i => i.external_id !== last && intents.some(({ id }) => id === i.external_id)
    )) {
      Object.assign(invoice, { status: 'PARTLY_PAID' })
    }
    xendit.pay(last)
    await stoa.ok('POST', '/api/v1/payments/reconciliations', {
      token: here.company.token,
      body: { olderThanMinutes: 0 }
    })
    await settled(here)
    t.equal((await here.paymentRow(last)).state, 'captured')
  }
)

t.test('money on its way back is told to the till as gone', async t => {
  const paymentRow = await paidByQr()
  await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/refunds`, {
    token,
    body: { amountMinor: 1_500_000 }
  })
  const reported = await shop.system.unitOfWork(
    ctx => ctx.ask(PaymentGateway).payment(paymentRow.id),
    {
      reads: true
    }
  )
  t.match(reported, { state: 'captured', capturedMinor: 1_500_000, refundedMinor: 1_500_000 })
})

t.test(
  'a transfer that arrives after its time is confirmed all the same; one that was confirmed is not rejected',
  async t => {
    const paymentRow = await shop.request({ provider: 'manual', method: 'bank-transfer' })
    const act = (what: string, body: object) =>
      stoa.call('POST', `/api/v1/payments/payments/${paymentRow.id}/${what}`, { token, body })
    await act('cancel', {})
    await settled()
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'cancelled')
    t.match((await act('confirm', { reference: 'BCA 9' })).json(), {
      state: 'captured',
      capturedMinor: 1_500_000
    })
    for (const [what, body] of [
      ['confirm', {}],
      ['reject', { reason: 'no' }]
    ] as const) {
      t.equal((await act(what, body)).json().code, 'payments.not-open')
    }
  }
)
