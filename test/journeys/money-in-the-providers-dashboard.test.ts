import t from 'tap'
import { paymentsBench } from '../support/payments-shop.ts'
import { smtpSink } from '../support/smtp-sink.ts'
import { act, asStaff, market, order } from '../support/storefront-orders.ts'

// Someone refunds in Stripe's own dashboard, or a payer's bank takes the money back: the web
// shop's order must know.
t.setTimeout(120_000)
const sink = await smtpSink()
const { stoa, stripe } = await paymentsBench({
  SMTP_URL: sink.url,
  MAIL_FROM: 'Stoa <stoa@stoa.example.test>'
})
const shop = await market(stoa)
const { token } = shop.owner
const { webhookPath } = await stoa.ok('POST', '/api/v1/payments/accounts', {
  token,
  body: {
    provider: 'stripe',
    title: 'Cards',
    credentials: { secretKey: stripe.secretKey, webhookSecret: stripe.webhookSecret }
  }
})

async function tell(...events: object[]) {
  for (const event of events) {
    const { raw, headers } = stripe.signedEvent(event)
    t.equal(
      (await stoa.app.inject({ method: 'POST', url: webhookPath, headers, payload: raw }))
        .statusCode,
      200
    )
  }
  await stoa.settled()
}
async function paid(email: string) {
  const { order: placed } = await order(
    shop,
    { [shop.tea]: '1' },
    { payment: { provider: 'stripe', method: 'card' }, contact: { name: 'Gus Guest', email } }
  )
  await stoa.settled()
  await tell(stripe.pay(placed.payment.paymentId))
  t.match(await asStaff(stoa, shop, placed.id), {
    state: 'confirmed',
    paymentState: 'paid',
    flags: []
  })
  return {
    id: placed.id as string,
    paymentId: placed.payment.paymentId as string,
    totalMinor: placed.totalMinor as number
  }
}
const subjects = (email: string) => sink.to(email).map(mail => mail.email.subject)
const flagFacts = async (id: string) =>
  (
    await stoa.instance.relayPool.query<{ flag: string }>(
      "SELECT data ->> 'flag' AS flag FROM pool.outbox WHERE name = 'storefront.order-flagged' AND data ->> 'orderId' = $1",
      [id]
    )
  ).rows.map(r => r.flag)

t.test(
  'refunded in the dashboard: the order says so, its customer is told, and cancelling asks for nothing again',
  async t => {
    const { id, paymentId } = await paid('rita@example.test')
    await tell(...stripe.refundAtDashboard(paymentId))
    t.match(await asStaff(stoa, shop, id), {
      state: 'confirmed',
      paymentState: 'refunded',
      flags: ['refunded-elsewhere'],
      refunds: [{ cause: 'by-hand', state: 'refunded' }]
    })
    t.strictSame(await flagFacts(id), ['refunded-elsewhere'])
    await sink.waitFor('rita@example.test', 3)
    const asked = stripe.asked(/^POST \/v1\/refunds/)
    t.equal((await act(stoa, shop, id, 'cancel')).statusCode, 200)
    await stoa.settled()
    t.equal(
      stripe.asked(/^POST \/v1\/refunds/),
      asked,
      'Stripe is not asked for the same money again'
    )
    const cancelled = await asStaff(stoa, shop, id)
    t.match(cancelled, { state: 'cancelled', paymentState: 'refunded', flags: [] })
    t.equal(cancelled.refunds.length, 1)
    const {
      items: [sale]
    } = await stoa.ok('GET', `/api/v1/pos/sales?reference=${cancelled.number}`, { token })
    t.equal(sale.state, 'refunded')
  }
)

t.test(
  'cancelled before anyone heard of a part given back there: Stripe refuses the whole, and staff see what is left',
  async t => {
    const { id, paymentId } = await paid('otto@example.test')
    stripe.refundAtDashboard(paymentId, 500) // its webhooks are lost
    t.equal((await act(stoa, shop, id, 'cancel')).statusCode, 200)
    await stoa.settled()
    t.match(await asStaff(stoa, shop, id), {
      state: 'cancelled',
      paymentState: 'partly-refunded',
      flags: ['refund-failed']
    })
    t.match(await stoa.ok('GET', `/api/v1/payments/payments/${paymentId}`, { token }), {
      refundedMinor: 500,
      refundPendingMinor: 0
    })
  }
)

t.test(
  "disputed: flagged and stated; cancelling gives the money back to no one twice; lost, it is refunded; won, it is the shop's",
  async t => {
    const [lost, won] = [await paid('lara@example.test'), await paid('wim@example.test')]
    await tell(stripe.dispute(lost.paymentId), stripe.dispute(won.paymentId))
    for (const { id } of [lost, won]) {
      t.match(await asStaff(stoa, shop, id), {
        paymentState: 'paid',
        flag: 'payment-disputed',
        flags: ['payment-disputed']
      })
    }
    const asked = stripe.asked(/^POST \/v1\/refunds/)
    t.equal((await act(stoa, shop, lost.id, 'cancel')).statusCode, 200)
    await stoa.settled()
    t.equal(stripe.asked(/^POST \/v1\/refunds/), asked, 'the bank has it')
    const closed = stripe.moveDispute(lost.paymentId, 'lost')
    await tell(closed, closed, stripe.moveDispute(won.paymentId, 'won'))
    t.match(await asStaff(stoa, shop, lost.id), {
      state: 'cancelled',
      paymentState: 'refunded',
      flags: ['payment-disputed'],
      refunds: [{ cause: 'disputed', state: 'refunded', amountMinor: lost.totalMinor }]
    })
    t.match(await asStaff(stoa, shop, won.id), {
      state: 'confirmed',
      paymentState: 'paid',
      flags: [],
      refunds: []
    })
    t.match(
      (
        await act(stoa, shop, lost.id, 'resolve-issue', {
          flag: 'payment-disputed',
          reason: 'Written off'
        })
      ).json(),
      { flags: [] }
    )
    t.notOk(
      subjects('lara@example.test').some(subject => /refund/i.test(subject ?? '')),
      'who took it back knows'
    )
  }
)
