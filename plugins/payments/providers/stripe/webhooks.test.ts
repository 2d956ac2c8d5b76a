import t from 'tap'
import { providerCall, StripeServer } from 'stoa/testing/payments'
import { stripe } from './stripe.ts'

const server = await new StripeServer().listen()
t.teardown(() => server.close())
const { secretKey, webhookSecret } = server
const credentials = { secretKey, webhookSecret }
const read = (
  { raw, headers }: { raw: string; headers: Record<string, string> },
  secrets: Record<string, string | undefined> = credentials
) => stripe.readWebhook(raw, headers, secrets)

async function paid(reference: string) {
  const state = await stripe.create(
    {
      reference,
      method: 'card',
      channel: null,
      amountMinor: 1_000,
      currency: 'EUR',
      description: 'Order',
      customer: null,
      returnUrl: null,
      expiresAt: null,
      capture: 'automatic'
    },
    providerCall(server, credentials)
  )
  return {
    state,
    event: server.pay(reference),
    payment: {
      ref: state.ref,
      reference,
      method: 'card' as const,
      amountMinor: 1_000,
      currency: 'EUR'
    }
  }
}

t.test('each kind of event says what to ask for', async t => {
  const { state, event, payment } = await paid('p1')
  t.same(read(server.signedEvent(event)), {
    eventId: event.id,
    subject: 'payment',
    ref: state.ref,
    paymentRef: null,
    reference: 'p1',
    type: 'payment_intent.succeeded',
    occurredAt: new Date(event.created * 1000)
  })
  server.refundsPend = true
  const refund = await stripe.refund(
    payment,
    { reference: 'rf1', amountMinor: 100, currency: 'EUR', reason: null },
    providerCall(server, credentials)
  )
  t.match(read(server.signedEvent(server.settleRefund('rf1', 'succeeded'))), {
    subject: 'refund',
    ref: refund.ref,
    reference: 'rf1',
    type: 'refund.updated',
    paymentRef: state.ref
  })
  t.match(read(server.signedEvent(server.event('charge.refunded', server.charges[0] as object))), {
    subject: 'payment',
    ref: state.ref,
    reference: 'p1',
    type: 'charge.refunded'
  })
  t.match(read(server.signedEvent(server.dispute('p1'))), {
    subject: 'payment',
    ref: state.ref,
    reference: null,
    type: 'charge.dispute.created'
  })
  t.match(
    read(server.signedEvent(server.event('customer.created', { id: 'cus_1', object: 'customer' }))),
    { subject: 'other', ref: null, reference: null, type: 'customer.created' }
  )
})

t.test('forged, changed, old', async t => {
  const { event } = await paid('f1')
  const signed = server.signedEvent(event)
  const refused = (reason: string) => ({ name: 'WebhookForged', provider: 'stripe', reason })
  t.throws(
    () => read({ ...signed, raw: signed.raw.replace('"amount": 1000', '"amount": 1') }),
    refused('signature'),
    'another amount'
  )
  t.throws(() => read({ ...signed, raw: signed.raw + ' ' }), refused('signature'), 'one space')
  t.throws(
    () => read(server.signedEvent(event, { secret: 'whsec_of_another_company' })),
    refused('signature')
  )
  t.throws(() => read({ raw: signed.raw, headers: {} }), refused('signature'), 'unsigned')
  t.throws(
    () => read({ raw: signed.raw, headers: { 'stripe-signature': 'nonsense' } }),
    refused('signature')
  )
  t.throws(
    () => read(signed, { webhookSecret: '' }),
    refused('signature'),
    'without a secret nothing is believed'
  )
  t.throws(() => read(signed, {}), refused('signature'))
  const ago = (seconds: number) =>
    server.signedEvent(event, { at: Math.floor(Date.now() / 1000) - seconds })
  t.throws(() => read(ago(400)), refused('too-old'))
  t.throws(() => read(ago(-400)), refused('too-old'), 'nor of a time to come')
  t.equal(read(ago(250)).eventId, event.id)
  t.equal(read(ago(-250)).eventId, event.id, 'clocks differ')
  t.throws(
    () => read(server.signedEvent({ object: 'v2.core.event', id: 'evt_1' })),
    refused('malformed'),
    'a thin event'
  )
  t.throws(() => read(server.signedEvent({ id: 'evt_1', type: 'x' })), refused('malformed'))
})

t.test('delivered over HTTP', async t => {
  const target = await new StripeServer().listen()
  t.teardown(() => target.close())
  const { event } = await paid('h1')
  await server.sendWebhook(`${target.url}/hooks`, event)
  const [delivered] = target.requests
  t.equal(read({ raw: delivered?.body ?? '', headers: delivered?.headers ?? {} }).eventId, event.id)
})
