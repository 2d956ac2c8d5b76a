import t from 'tap'
import { paymentsBench, type PaymentsShop } from 'stoa/testing/payments'
import { dynamicStatement, newId } from 'stoa/plugin'
import { PaymentRequested } from '../../../contracts/payments.ts'
import { reconcile as reconcileJob } from './jobs.ts'

t.setTimeout(120_000)
const { stoa, xendit, stripe, createShop } = await paymentsBench()

async function reconcile({ company: { token } }: PaymentsShop) {
  const { id, jobId } = await stoa.ok('POST', '/api/v1/payments/reconciliations', {
    token,
    body: { olderThanMinutes: 0 }
  })
  await stoa.settled()
  const { state } = await stoa.ok('GET', `/api/v1/jobs/jobs/${jobId}`, { token })
  if (state !== 'done') throw new Error(`The reconciliation's job is ${state}.`)
  return stoa.ok('GET', `/api/v1/payments/reconciliations/${id}`, { token })
}

t.test(
  'what webhooks lost is found: paid ones settled, expired ones ended, and it is said',
  async t => {
    const shop = await createShop()
    const [paid, open, timeOver] = await Promise.all([
      shop.request(),
      shop.request({ provider: 'stripe', method: 'card' }),
      shop.request({ method: 'invoice' })
    ])
    xendit.pay(paid.id)
    await shop.system.unitOfWork(ctx =>
      dynamicStatement(
        "UPDATE payments_payment SET expires_at = now() - interval '1 minute' WHERE tenant_id = $1 AND id = $2",
        [ctx.tenantId, timeOver.id]
      )
    )
    const report = await reconcile(shop)
    t.match(report, { state: 'done', startedBy: 'hand', asked: 4, changed: 2, closed: 1 })
    t.match(report.lines, [
      { paymentId: paid.id, kind: 'webhook-missed', ours: 'requires-action', theirs: 'captured' }
    ])
    t.match(await shop.paymentRow(paid.id), { state: 'captured', capturedMinor: 1_500_000 })
    t.equal((await shop.paymentRow(timeOver.id)).state, 'expired')
    t.equal(xendit.invoices.find(i => i.external_id === timeOver.id)?.status, 'EXPIRED')
    t.equal((await shop.paymentRow(open.id)).state, 'requires-action')
    const again = await reconcile(shop)
    t.match(again, { changed: 0, closed: 0 })
    t.strictSame(again.lines, [])
  }
)

t.test(
  'what the provider says otherwise of captured money is reported and stated, and changes nothing',
  async t => {
    const shop = await createShop()
    const paymentRow = await shop.request({ provider: 'stripe', method: 'card' })
    await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(stripe.pay(paymentRow.id)))
    await stoa.settled()
    const charge = stripe.charges.find(c => c.metadata.reference === paymentRow.id)
    if (!charge) throw new Error('nothing was charged')
    charge.amount_refunded = 400_000 // someone did it in the vendor's dashboard
    const report = await reconcile(shop)
    t.match(report.lines, [
      { paymentId: paymentRow.id, kind: 'refunded', ours: '0', theirs: '400000' }
    ])
    t.match(await shop.facts('payments.difference-found'), [
      { paymentId: paymentRow.id, kind: 'refunded' }
    ])
    t.match(await shop.paymentRow(paymentRow.id), { state: 'captured', refundedMinor: 0 })
  }
)

t.test(
  'a payment whose job died is sent after all; a pending refund and payout are pursued',
  async t => {
    const shop = await createShop()
    const paymentId = newId()
    await shop.system.unitOfWork(async ctx =>
      ctx.emit(PaymentRequested, {
        paymentId,
        purpose: { type: 'storefront.order', id: newId() },
        companyId: shop.company.companyId,
        shopId: shop.company.shopId,
        amountMinor: 700_000,
        currency: 'IDR',
        provider: 'xendit',
        method: 'invoice',
        channel: null,
        description: 'Order',
        customer: null,
        returnUrl: null,
        expiresAt: null
      })
    )
    await stoa.instance.relayPool.query(
      "UPDATE pool.job SET state = 'dead' WHERE tenant_id = $1 AND name = 'payments.create-at-provider' AND state = 'queued'",
      [shop.company.tenantId]
    )
    const paid = await shop.request()
    await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paid.id)))
    await stoa.settled()
    const refund = await stoa.ok('POST', `/api/v1/payments/payments/${paid.id}/refunds`, {
      token: shop.company.token,
      body: { amountMinor: 100_000 }
    })
    const payout = await stoa.ok('POST', '/api/v1/payments/payouts', {
      token: shop.company.token,
      body: {
        channel: 'ID_BCA',
        holder: 'Sari',
        accountNumber: '1234567890',
        amountMinor: 5_000_000,
        description: 'Rent'
      }
    })
    await stoa.settled()
    xendit.settleRefund(refund.id, 'SUCCEEDED')
    xendit.settlePayout(payout.id, 'SUCCEEDED')
    await reconcile(shop)
    t.equal((await shop.paymentRow(paymentId)).state, 'requires-action')
    t.equal(xendit.invoices.filter(i => i.external_id === paymentId).length, 1)
    t.equal((await shop.paymentRow(paid.id)).refundedMinor, 100_000)
    t.equal(
      (await stoa.ok('GET', `/api/v1/payments/payouts/${payout.id}`, { token: shop.company.token }))
        .state,
      'paid'
    )
  }
)

t.test(
  'a provider that does not answer is a line of the report, and is not asked for ever',
  async t => {
    const shop = await createShop()
    for (let i = 0; i < 8; i++) await shop.request()
    const before = xendit.requests.length
    for (let i = 0; i < 20; i++) xendit.failNext({ status: 'drop', on: /^GET/ })
    const report = await reconcile(shop)
    t.equal(report.state, 'done')
    t.equal(report.lines.length, 5)
    t.match(report.lines[0], { kind: 'not-answered' })
    t.equal(xendit.requests.length - before, 5)
  }
)

t.test('the schedule begins a run for each company of the tenant', async t => {
  const shop = await createShop()
  await shop.system.unitOfWork(async ctx => {
    ctx.enqueue(reconcileJob, {})
  })
  await stoa.instance.relayPool.query(
    "UPDATE pool.job SET company_id = NULL, shop_id = NULL WHERE tenant_id = $1 AND name = 'payments.reconcile'",
    [shop.company.tenantId]
  )
  await stoa.settled()
  const { items } = await stoa.ok('GET', '/api/v1/payments/reconciliations', {
    token: shop.company.token
  })
  t.match(items, [{ startedBy: 'schedule', state: 'done', olderThanMinutes: 10 }])
})
