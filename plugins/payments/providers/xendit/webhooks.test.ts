import t from 'tap'
import { providerCall, XenditServer } from 'stoa/testing/payments'
import type { PaymentOrder } from '../provider.ts'
import { xendit } from './xendit.ts'

const server = await new XenditServer().listen()
t.teardown(() => server.close())
const { secretKey, callbackToken } = server
const credentials = { secretKey, callbackToken }
const call = () => providerCall(server, credentials)
const order: PaymentOrder = {
  reference: 'o',
  method: 'invoice',
  channel: null,
  amountMinor: 1_000_000,
  currency: 'IDR',
  description: 'Order',
  customer: null,
  returnUrl: 'https://shop.example',
  expiresAt: null,
  capture: 'automatic'
}
const read = ({ raw, headers }: { raw: string; headers: Record<string, string> }) =>
  xendit.readWebhook(raw, headers, credentials)

t.test('each kind of event says what to ask for', async t => {
  const invoice = await xendit.create({ ...order, reference: 'i1' }, call())
  t.match(read(server.signedEvent(server.pay('i1'))), {
    subject: 'payment',
    ref: invoice.ref,
    reference: 'i1',
    type: 'invoice.paid',
    eventId: /^[0-9a-f]{64}$/,
    occurredAt: Date
  })

  const request = await xendit.create(
    { ...order, reference: 'r1', method: 'ewallet', channel: 'DANA' },
    call()
  )
  t.match(read(server.signedEvent(server.pay('r1'))), {
    subject: 'payment',
    ref: request.ref,
    reference: 'r1',
    type: 'payment.capture'
  })
  await xendit.create({ ...order, reference: 'r2', method: 'ewallet', channel: 'DANA' }, call())
  t.match(read(server.signedEvent(server.fail('r2'))), {
    subject: 'payment',
    reference: 'r2',
    type: 'payment.failure'
  })
  await xendit.create({ ...order, reference: 'r3', method: 'qr', channel: null }, call())
  t.match(read(server.signedEvent(server.expire('r3'))), {
    subject: 'payment',
    ref: /^pr-/,
    reference: 'r3',
    type: 'payment_request.expiry'
  })

  const refund = await xendit.refund(
    { ...order, ref: invoice.ref, reference: 'i1' },
    { reference: 'rf1', amountMinor: 100_000, currency: 'IDR', reason: null },
    call()
  )
  const refunded = server.settleRefund('rf1', 'SUCCEEDED')
  t.match(read(server.signedEvent(refunded)), {
    subject: 'refund',
    ref: refund.ref,
    reference: 'rf1',
    type: 'refund.succeeded'
  })
  t.match(
    read(
      server.signedEvent({
        event: 'refund.succeeded',
        business_id: 'b',
        created: '2026-01-01T00:00:00Z',
        data: refunded
      })
    ),
    { subject: 'refund', ref: refund.ref, reference: 'rf1' },
    'within two envelopes'
  )

  const payout = await xendit.payout?.(
    {
      reference: 'po1',
      amountMinor: 5_000_000,
      currency: 'IDR',
      channel: 'ID_BCA',
      account: { holder: 'A', number: '1' },
      description: 'x',
      email: null
    },
    call()
  )
  t.match(read(server.signedEvent(server.settlePayout('po1', 'REVERSED'))), {
    subject: 'payout',
    ref: payout?.ref,
    reference: 'po1',
    type: 'payout.reversed'
  })

  const strange = {
    event: 'payment_token.activation',
    business_id: 'b',
    created: '2026-01-01T00:00:00Z',
    data: { payment_token_id: 'pt-1' }
  }
  t.match(read(server.signedEvent(strange)), {
    subject: 'other',
    ref: null,
    type: 'payment_token.activation'
  })
  t.match(read({ ...server.signedEvent(strange), raw: '{"hello":"world"}' }), {
    subject: 'other',
    ref: null,
    reference: null,
    type: 'unknown',
    occurredAt: null
  })
})

t.test('the same event has the same id at each delivery, another has another', async t => {
  await xendit.create({ ...order, reference: 's1' }, call())
  const paid = server.pay('s1')
  const id = read(server.signedEvent(paid)).eventId
  t.equal(read(server.signedEvent(structuredClone(paid))).eventId, id)
  t.not(read(server.signedEvent({ ...paid, status: 'SETTLED' } as typeof paid)).eventId, id)

  await xendit.create({ ...order, reference: 's2', method: 'ewallet', channel: 'DANA' }, call())
  const captured = server.pay('s2')
  const later = { ...captured, created: '2030-01-01T00:00:00Z' }
  t.equal(
    read(server.signedEvent(later)).eventId,
    read(server.signedEvent(captured)).eventId,
    'the time of delivery does not count'
  )
})

t.test('forged', async t => {
  await xendit.create({ ...order, reference: 'f1' }, call())
  const { raw, headers } = server.signedEvent(server.pay('f1'))
  const forged =
    (
      headers: Record<string, string>,
      secrets: Record<string, string | undefined> = credentials,
      body = raw
    ) =>
    () =>
      xendit.readWebhook(body, headers, secrets)
  t.throws(forged({ ...headers, 'x-callback-token': 'another-companys-token' }), {
    name: 'WebhookForged',
    provider: 'xendit',
    reason: 'token'
  })
  t.throws(forged({ ...headers, 'x-callback-token': callbackToken + 'x' }), {
    name: 'WebhookForged',
    reason: 'token'
  })
  t.throws(forged({}), { name: 'WebhookForged', reason: 'token' }, 'without a token')
  t.throws(
    forged({ 'x-callback-token': '' }, { callbackToken: '' }),
    { name: 'WebhookForged', reason: 'token' },
    'no secret is no key'
  )
  t.throws(forged({ 'x-callback-token': 'undefined' }, {}), {
    name: 'WebhookForged',
    reason: 'token'
  })
  t.throws(forged(headers, credentials, raw.slice(0, -5)), {
    name: 'WebhookForged',
    reason: 'malformed'
  })
  t.throws(forged(headers, credentials, ''), { name: 'WebhookForged', reason: 'malformed' })
  t.throws(
    forged(headers, credentials, '[]'),
    { name: 'WebhookForged', reason: 'malformed' },
    'a list is no event'
  )
})

t.test('delivered over HTTP', async t => {
  const target = await new XenditServer().listen()
  t.teardown(() => target.close())
  await xendit.create({ ...order, reference: 'h1' }, call())
  t.equal(
    await server.sendWebhook(`${target.url}/webhooks`, server.pay('h1')),
    401,
    'whatever answers there'
  )
  t.match(target.requests, [
    {
      method: 'POST',
      path: '/webhooks',
      headers: { 'x-callback-token': callbackToken },
      body: /"external_id":"h1"/
    }
  ])
})
