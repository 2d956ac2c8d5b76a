import t from 'tap'
import { type Payment, paymentsBench, soon, soonIn } from 'stoa/testing/payments'
import { newId } from 'stoa/plugin'

// The answer is lost, the thing is done: whoever asks again must not do it twice. Jobs repeat after
// some seconds, which these tests let pass.
t.setTimeout(120_000)
const { stoa, xendit, stripe, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token }
} = shop

const ways = {
  xendit: { provider: 'xendit', method: 'qr' },
  stripe: { provider: 'stripe', method: 'card' },
  invoice: { provider: 'xendit', method: 'invoice' }
}
const CREATE = /^POST .*(payment_requests|invoices|payment_intents)$/

for (const [name, way] of Object.entries(ways)) {
  const vendor = name === 'stripe' ? stripe : xendit
  t.test(
    `${name}: the answer to create is lost: unknown, then the one payment there is`,
    async t => {
      vendor.failNext({ status: 'drop', after: true, on: CREATE })
      const paymentRow = await shop.request(way)
      t.match(paymentRow, { state: 'unknown', action: null })
      await soonIn(stoa, shop, paymentRow.id, 'requires-action')
      const made = [
        ...xendit.paymentRequests.map(r => r.reference_id),
        ...xendit.invoices.map(i => i.external_id),
        ...stripe.intents.map(i => i.metadata.reference)
      ]
      t.equal(made.filter(reference => reference === paymentRow.id).length, 1)
      const states = (await shop.facts('payments.payment-changed'))
        .filter(fact => fact.paymentId === paymentRow.id)
        .map(fact => fact.state)
      t.strictSame(states, ['created', 'unknown', 'requires-action'])
    }
  )
}

t.test('the vendor is down for a while: the payment is made when it is back', async t => {
  for (const status of [503, 'drop'] as const) xendit.failNext({ status })
  const paymentRow = await shop.request()
  t.equal(paymentRow.state, 'unknown')
  await soonIn(stoa, shop, paymentRow.id, 'requires-action')
  t.equal(xendit.paymentRequests.filter(r => r.reference_id === paymentRow.id).length, 1)
})

t.test('given up while no one knows whether it was made: made sure of, and ended', async t => {
  xendit.failNext({ status: 'drop', after: true, on: CREATE })
  const paymentRow = await shop.request()
  t.equal(paymentRow.state, 'unknown')
  await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/cancel`, { token })
  await soonIn(stoa, shop, paymentRow.id, 'cancelled')
  t.strictSame(
    xendit.paymentRequests.filter(r => r.reference_id === paymentRow.id).map(r => r.status),
    ['CANCELED']
  )
})

const paid = async (way: Record<string, unknown>): Promise<Payment> => {
  const paymentRow = await shop.request(way)
  const [path, signed] =
    way.provider === 'stripe'
      ? [shop.stripe.webhookPath, stripe.signedEvent(stripe.pay(paymentRow.id))]
      : [shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paymentRow.id))]
  await shop.deliver(path, signed)
  await stoa.settled()
  return shop.paymentRow(paymentRow.id)
}

t.test('the answer to capture is lost: captured once', async t => {
  const charges = stripe.charges.length
  const paymentRow = await paid({ provider: 'stripe', method: 'card', capture: 'manual' })
  t.equal(paymentRow.state, 'authorized')
  stripe.failNext({ status: 'drop', after: true, on: /capture$/ })
  await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/capture`, { token })
  t.match(await soonIn(stoa, shop, paymentRow.id, 'captured'), { capturedMinor: 1_500_000 })
  t.equal(stripe.charges.length, charges + 1)
})

for (const [name, way] of Object.entries(ways)) {
  t.test(`${name}: the answer to a refund is lost: refunded once`, async t => {
    const paymentRow = await paid(way)
    const vendor = name === 'stripe' ? stripe : xendit
    vendor.failNext({ status: 'drop', after: true, on: /^POST .*refunds$/ })
    const refund = await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/refunds`, {
      token,
      body: { amountMinor: 600_000 },
      headers: { 'idempotency-key': newId() }
    })
    const made = () =>
      [
        ...xendit.refunds.map(r => r.reference_id),
        ...stripe.refunds.map(r => r.metadata.reference)
      ].filter(reference => reference === refund.id).length
    const known = async () =>
      (
        await stoa.ok('GET', `/api/v1/payments/exchanges?paymentId=${paymentRow.id}&limit=100`, {
          token
        })
      ).items.filter((e: { operation: string }) => e.operation === 'refund').length > 1
    await soon(stoa, shop, known)
    await stoa.settled()
    t.equal(made(), 1)
    if (name !== 'stripe') {
      await shop.deliver(
        shop.xendit.webhookPath,
        xendit.signedEvent(xendit.settleRefund(refund.id, 'SUCCEEDED'))
      )
    }
    await stoa.settled()
    t.match(await shop.paymentRow(paymentRow.id), { refundedMinor: 600_000, refundPendingMinor: 0 })
    t.equal(made(), 1)
  })
}
