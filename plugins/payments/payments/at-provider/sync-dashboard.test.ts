import t from 'tap'
import { smtpSink } from 'stoa/testing'
import { paymentsBench, type PaymentsShop } from 'stoa/testing/payments'
import { dynamicStatement, newId } from 'stoa/plugin'

t.setTimeout(120_000)
const sink = await smtpSink()
const { stoa, xendit, stripe, createShop } = await paymentsBench({
  SMTP_URL: sink.url,
  MAIL_FROM: 'Stoa <stoa@stoa.example.test>'
})
const shop = await createShop()
const { token } = shop.company

const reported = async (...events: object[]) => {
  const answers: number[] = []
  for (const event of events) {
    answers.push(await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(event)))
  }
  await stoa.settled()
  return answers
}
async function paidByCard(of: PaymentsShop = shop) {
  const { id } = await of.request({ provider: 'stripe', method: 'card' })
  await of.deliver(of.stripe.webhookPath, stripe.signedEvent(stripe.pay(id)))
  await stoa.settled()
  return id
}
const refundsOf = async (id: string) =>
  (await stoa.ok('GET', `/api/v1/payments/payments/${id}/refunds`, { token })).items
const factsOf = async (name: string, paymentId: string) =>
  (await shop.facts(name)).filter(fact => fact.paymentId === paymentId)
const takeRefundRequest = (id: string, amountMinor: number) =>
  stoa.call('POST', `/api/v1/payments/payments/${id}/refunds`, {
    token,
    headers: { 'idempotency-key': newId() },
    body: { amountMinor }
  })
async function reconcile() {
  const { id } = await stoa.ok('POST', '/api/v1/payments/reconciliations', {
    token,
    body: { olderThanMinutes: 0 }
  })
  await stoa.settled()
  return stoa.ok('GET', `/api/v1/payments/reconciliations/${id}`, { token })
}

t.test(
  "refunded in Stripe's dashboard: told by webhooks, asked about, and in the books once",
  async t => {
    const id = await paidByCard()
    const events = stripe.refundAtDashboard(id, 400_000)
    t.strictSame(await reported(...events, ...events), [200, 200, 200, 200])
    t.match(await shop.paymentRow(id), {
      state: 'captured',
      refundedMinor: 400_000,
      refundPendingMinor: 0,
      differs: null
    })
    t.match(await refundsOf(id), [{ state: 'refunded', origin: 'provider', amountMinor: 400_000 }])
    t.match(await factsOf('payments.refund-changed', id), [
      { state: 'refunded', origin: 'provider', amountMinor: 400_000 }
    ])
    t.match((await takeRefundRequest(id, 1_100_001)).json(), { code: 'payments.refund-too-large' })
    await reported(...stripe.refundAtDashboard(id))
    t.match(await shop.paymentRow(id), { refundedMinor: 1_500_000 })
    t.equal((await refundsOf(id)).length, 2)
  }
)

t.test('a refund webhook alone is a reason to ask, and a lie in it moves nothing', async t => {
  const id = await paidByCard()
  const [charge, refund] = stripe.refundAtDashboard(id, 100_000)
  t.ok(charge)
  await reported(refund as object)
  t.equal((await shop.paymentRow(id)).refundedMinor, 100_000)
  const { providerReference } = await shop.paymentRow(id)
  await reported(
    stripe.event('refund.created', {
      id: 're_made_up',
      object: 'refund',
      amount: 900_000,
      payment_intent: providerReference,
      metadata: {},
      status: 'succeeded'
    })
  )
  await reported(
    stripe.event('charge.dispute.created', {
      id: 'dp_made_up',
      object: 'dispute',
      amount: 900_000,
      payment_intent: providerReference,
      metadata: {},
      status: 'needs_response'
    })
  )
  t.match(await shop.paymentRow(id), { refundedMinor: 100_000, dispute: null, disputedMinor: 0 })
})

t.test('what is refunded here is counted once, whatever Stripe tells of it', async t => {
  const id = await paidByCard()
  t.equal((await takeRefundRequest(id, 300_000)).statusCode, 201)
  await stoa.settled()
  await reported(
    stripe.event('charge.refunded', stripe.charges.find(c => c.metadata.reference === id) as object)
  )
  t.match(await shop.paymentRow(id), { refundedMinor: 300_000 })
  t.match(await refundsOf(id), [{ origin: 'here', state: 'refunded' }])
})

t.test('refunded here and there at the same moment: the one that Stripe took counts', async t => {
  const id = await paidByCard()
  stripe.refundAtDashboard(id) // its webhooks are lost
  t.equal((await takeRefundRequest(id, 1_500_000)).statusCode, 201)
  await stoa.settled()
  t.match(await shop.paymentRow(id), { refundedMinor: 1_500_000, refundPendingMinor: 0 })
  t.match(
    (await refundsOf(id)).map((r: { origin: string; state: string }) => `${r.origin} ${r.state}`),
    ['here failed', 'provider refunded']
  )
})

t.test(
  'reconciliation finds what webhooks lost, also of payments that are long settled',
  async t => {
    const [fresh, old, disputed] = [await paidByCard(), await paidByCard(), await paidByCard()]
    await letDaysPass(old)
    await letDaysPass(disputed)
    stripe.refundAtDashboard(fresh, 100_000)
    stripe.refundAtDashboard(old, 200_000)
    stripe.dispute(disputed)
    const { lines, changed } = await reconcile()
    const line = (id: string) => lines.find((l: { paymentId: string }) => l.paymentId === id)
    t.match(line(fresh), { kind: 'refunded-there', ours: '0', theirs: '100000' })
    t.match(line(old), { kind: 'refunded-there', ours: '0', theirs: '200000' })
    t.match(line(disputed), { kind: 'disputed', ours: 'no', theirs: 'open' })
    t.equal(changed, 2, 'a payment, and a desk')
    t.match(await shop.paymentRow(old), { refundedMinor: 200_000 })
    stripe.moveDispute(disputed, 'won')
    await reconcile()
    t.match(await shop.paymentRow(disputed), { dispute: 'won', disputedMinor: 0 })
    t.notMatch(
      (await reconcile()).lines.map((l: { kind: string }) => l.kind),
      ['refunded-there']
    )
  }
)

t.test(
  'disputed: the bank holds the money, no one gives it back a second time, and staff are told',
  async t => {
    await stoa.ok('PUT', '/api/v1/tenants/settings/payments/alertsTo', {
      token,
      body: { level: 'company', value: ['money@toko.example.test', 'books@toko.example.test'] }
    })
    const id = await paidByCard()
    await reported(stripe.dispute(id, 'warning_needs_response'))
    t.match(await shop.paymentRow(id), { dispute: 'inquiry', disputedMinor: 0 })
    await reported(stripe.moveDispute(id, 'needs_response'))
    t.match(await shop.paymentRow(id), { dispute: 'open', disputedMinor: 1_500_000 })
    t.match((await takeRefundRequest(id, 1)).json(), {
      status: 409,
      code: 'payments.refund-disputed'
    })
    const {
      items: [open]
    } = await stoa.ok('GET', '/api/v1/payments/disputes?state=open', { token })
    t.match(open, {
      paymentId: id,
      state: 'open',
      amountMinor: 1_500_000,
      reason: 'fraudulent',
      respondBy: String
    })
    const closed = stripe.moveDispute(id, 'lost')
    await reported(closed, closed)
    t.match(await shop.paymentRow(id), { dispute: 'lost', disputedMinor: 1_500_000 })
    t.match(
      (await factsOf('payments.dispute-changed', id)).map(fact => fact.state),
      ['inquiry', 'open', 'lost']
    )
    const mails = await sink.waitFor('money@toko.example.test', 3)
    t.equal(mails.length, 3)
    await reported(...stripe.refundAtDashboard(await paidByCard()))
    t.equal((await sink.waitFor('money@toko.example.test', 4)).length, 4)
    await reported(closed)
    t.equal(
      (await sink.waitFor('books@toko.example.test', 4)).length,
      4,
      'each address once, however often it is told'
    )
  }
)

t.test("refunded in Xendit's dashboard", async t => {
  const { id } = await shop.request()
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(id)))
  await stoa.settled()
  t.equal(
    await shop.deliver(
      shop.xendit.webhookPath,
      xendit.signedEvent(xendit.refundAtDashboard(id, 4_000))
    ),
    200
  )
  await stoa.settled()
  t.match(await shop.paymentRow(id), { refundedMinor: 400_000 })
  t.match(await refundsOf(id), [{ origin: 'provider', state: 'refunded' }])
  xendit.refundAtDashboard(id, 1_000)
  const { lines } = await reconcile()
  t.match(
    lines.find((l: { paymentId: string }) => l.paymentId === id),
    { kind: 'refunded-there', ours: '400000', theirs: '500000' }
  )
  t.match(await shop.paymentRow(id), { refundedMinor: 500_000 })
})

t.test('a neighbour sees no dispute of ours', async t => {
  const neighbour = await createShop()
  t.strictSame(
    (await stoa.ok('GET', '/api/v1/payments/disputes', { token: neighbour.company.token })).items,
    []
  )
})

/** The payment was captured five days ago. */
const letDaysPass = (id: string) =>
  shop.system.unitOfWork(ctx =>
    dynamicStatement(
      "UPDATE payments_payment SET captured_at = now() - interval '5 days' WHERE tenant_id = $1 AND id = $2",
      [ctx.tenantId, id]
    )
  )
