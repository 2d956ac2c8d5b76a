import t from 'tap'
import { providerCall, StripeServer } from 'stoa/testing/payments'
import type { KnownPayment, PaymentOrder, ProviderState } from '../provider.ts'
import { stripe } from './stripe.ts'

const server = await new StripeServer().listen()
t.teardown(() => server.close())
const { secretKey, webhookSecret } = server
const call = (over: { key?: string; withinMs?: number } = {}) =>
  providerCall(server, { secretKey, webhookSecret }, over)

const order = (reference: string, over: Partial<PaymentOrder> = {}): PaymentOrder => ({
  reference,
  method: 'card',
  channel: null,
  amountMinor: 12_550,
  currency: 'EUR',
  description: 'Order W-1',
  customer: null,
  returnUrl: null,
  expiresAt: null,
  capture: 'automatic',
  ...over
})
const known = ({ ref, reference, amountMinor, currency }: ProviderState): KnownPayment => ({
  ref,
  reference: reference ?? '',
  method: 'card',
  amountMinor,
  currency
})

t.test('a card is paid in the browser with the client secret', async t => {
  const made = call()
  const state = await stripe.create(
    order('a1', { customer: { name: 'Ana', email: 'ana@example.com', phone: null } }),
    made
  )
  t.match(state, {
    reference: 'a1',
    state: 'requires-action',
    amountMinor: 12_550,
    currency: 'EUR',
    capturedMinor: 0,
    refundedMinor: 0,
    action: { clientSecret: /^pi_.*_secret_/ },
    failure: null
  })
  t.match(server.requests.at(-1), {
    method: 'POST',
    path: '/v1/payment_intents',
    headers: { 'idempotency-key': made.idempotencyKey, 'stripe-version': '2026-10-28.endive' },
    body: /allowed_payment_method_types\[0\]=card.*|receipt_email/
  })
  t.match(made.seen, [
    {
      method: 'POST',
      url: `${server.url}/v1/payment_intents`,
      status: 200,
      requestBody: /amount=12550/,
      responseBody: /"client_secret":"\*\*\*"/,
      error: null
    }
  ])
  t.notMatch(JSON.stringify(made.seen), new RegExp(`${secretKey}|_secret_`))

  server.fail('a1')
  t.match(
    await stripe.get(known(state), call()),
    {
      state: 'requires-action',
      failure: { code: 'insufficient_funds', message: 'Your card has insufficient funds.' },
      action: { clientSecret: String }
    },
    'another card may be tried'
  )
  server.pay('a1')
  t.match(await stripe.get(known(state), call()), {
    ref: state.ref,
    state: 'captured',
    capturedMinor: 12_550,
    refundedMinor: 0,
    action: null,
    failure: null
  })
  t.equal(await stripe.get({ ...known(state), ref: 'pi_nobody' }, call()), null)
})

t.test('an e-wallet is paid on its own page', async t => {
  const state = await stripe.create(
    order('w1', {
      method: 'ewallet',
      channel: 'grabpay',
      currency: 'SGD',
      returnUrl: 'https://shop.example/back'
    }),
    call()
  )
  t.match(state, { state: 'requires-action', action: { url: /^https:\/\/hooks/ } })
  await t.rejects(stripe.create(order('w2', { method: 'ewallet', channel: 'grabpay' }), call()), {
    name: 'ProviderRefused',
    code: 'parameter_missing',
    status: 400
  })
  await t.rejects(stripe.create(order('w3', { method: 'ewallet' }), call()), {
    name: 'ProviderRefused',
    code: 'channel-missing',
    status: null
  })
  await t.rejects(stripe.create(order('w4', { method: 'qr' }), call()), {
    name: 'ProviderRefused',
    code: 'method-not-supported'
  })
})

t.test('authorized first, captured in part', async t => {
  const state = await stripe.create(order('m1', { capture: 'manual' }), call())
  server.pay('m1')
  const held = await stripe.get(known(state), call())
  t.match(held, { state: 'authorized', capturedMinor: 0 })
  t.equal(server.charges.length, 1, 'nothing was taken yet')
  await t.rejects(stripe.capture(known(state), 12_551, call()), {
    name: 'ProviderRefused',
    code: 'amount_too_large'
  })
  const once = call({ key: 'capture-m1' })
  t.match(await stripe.capture(known(state), 10_000, once), {
    state: 'captured',
    amountMinor: 12_550,
    capturedMinor: 10_000
  })
  t.match(
    await stripe.capture(known(state), 10_000, call({ key: 'capture-m1' })),
    { state: 'captured', capturedMinor: 10_000 },
    'the same key again'
  )
  t.equal(server.charges.length, 2)

  const lapsed = await stripe.create(order('m2', { capture: 'manual' }), call())
  server.expire('m2')
  t.match(await stripe.get(known(lapsed), call()), { state: 'expired', action: null })
})

t.test('cancelling', async t => {
  const open = await stripe.create(order('c1'), call())
  t.match(await stripe.cancel(known(open), call()), { state: 'cancelled', action: null })
  t.match(await stripe.cancel(known(open), call()), { state: 'cancelled' }, 'twice is once')
  const late = await stripe.create(order('c2'), call())
  server.pay('c2')
  t.match(await stripe.cancel(known(late), call()), { state: 'captured', capturedMinor: 12_550 })
  await t.rejects(stripe.cancel({ ...known(late), ref: 'pi_nobody' }, call()), {
    name: 'ProviderRefused',
    code: 'resource_missing',
    status: 404
  })
})

t.test(
  'a lost answer: the same key makes no second payment, and our reference finds it',
  async t => {
    for (const status of ['drop', 'hang'] as const) {
      const reference = `lost-${status}`
      server.failNext({ status, after: true })
      await t.rejects(stripe.create(order(reference), call({ key: reference, withinMs: 300 })), {
        name: 'ProviderUnreachable',
        reason: status === 'drop' ? 'connection' : 'timeout'
      })
      const before = server.asked(/./)
      const state = await stripe.create(order(reference), call({ key: reference }))
      t.equal(server.asked(/./) - before, 1, 'the SDK repeats nothing by itself')
      t.equal(server.intents.filter(intent => intent.metadata.reference === reference).length, 1)
      t.equal((await stripe.find(known(state), call()))?.ref, state.ref)
      server.pay(reference)
      t.equal(server.charges.filter(charge => charge.metadata.reference === reference).length, 1)
    }
    await t.rejects(
      stripe.create(order('lost-drop', { amountMinor: 1 }), call({ key: 'lost-drop' })),
      { name: 'ProviderRefused', code: 'idempotency_error', status: 400 },
      'the key with another amount'
    )
  }
)

t.test('a 500 is answered again for the same key: find tells', async t => {
  server.failNext({ status: 500, after: true })
  await t.rejects(stripe.create(order('f500'), call({ key: 'f500' })), {
    name: 'ProviderUnreachable',
    reason: 'server-error',
    status: 500
  })
  await t.rejects(stripe.create(order('f500'), call({ key: 'f500' })), {
    name: 'ProviderUnreachable',
    reason: 'server-error'
  })
  const payment = {
    reference: 'f500',
    method: 'card' as const,
    amountMinor: 12_550,
    currency: 'EUR'
  }
  const found = await stripe.find(payment, call())
  t.match(found, { reference: 'f500', state: 'requires-action', action: { clientSecret: String } })
  server.searchLags = true
  t.equal((await stripe.find(payment, call()))?.ref, found?.ref, 'also before the index knows it')
  for (let more = 0; more < 120; more++) {
    server.intents.push({
      ...(server.intents[0] as (typeof server.intents)[number]),
      id: `pi_${more}`,
      metadata: {},
      latest_charge: null
    })
  }
  t.equal((await stripe.find(payment, call()))?.ref, found?.ref, 'and beyond the first page')
  t.equal(await stripe.find({ ...payment, reference: "o'no one\\" }, call()), null)
  server.searchLags = false
  t.equal(await stripe.find({ ...payment, reference: "o'no one\\" }, call()), null)
})

t.test('refunds', async t => {
  const state = await stripe.create(order('r1'), call())
  server.pay('r1')
  const refund = { reference: 'rf1', amountMinor: 2_550, currency: 'EUR', reason: 'too small' }
  server.failNext({ status: 'drop', after: true })
  await t.rejects(stripe.refund(known(state), refund, call({ key: 'rf1' })), {
    name: 'ProviderUnreachable'
  })
  const given = await stripe.refund(known(state), refund, call({ key: 'rf1' }))
  t.match(given, {
    reference: 'rf1',
    state: 'refunded',
    amountMinor: 2_550,
    currency: 'EUR',
    failure: null
  })
  t.equal(server.refunds.length, 1, 'refunded once')
  t.match(server.refunds[0]?.metadata, { reference: 'rf1', reason: 'too small' })
  t.match(await stripe.get(known(state), call()), { state: 'captured', refundedMinor: 2_550 })
  t.equal((await stripe.findRefund(known(state), 'rf1', call()))?.ref, given.ref)
  t.equal(await stripe.findRefund(known(state), 'nobody', call()), null)
  t.match(await stripe.getRefund(known(state), given.ref, call()), { state: 'refunded' })
  t.equal(await stripe.getRefund(known(state), 're_nobody', call()), null)

  server.refundsPend = true
  const pending = await stripe.refund(
    known(state),
    { ...refund, reference: 'rf2', amountMinor: 10_000 },
    call()
  )
  t.equal(pending.state, 'pending')
  await t.rejects(
    stripe.refund(known(state), { ...refund, reference: 'rf3', amountMinor: 1 }, call()),
    { name: 'ProviderRefused', code: 'charge_already_refunded' }
  )
  server.settleRefund('rf2', 'failed')
  t.match(await stripe.getRefund(known(state), pending.ref, call()), {
    state: 'failed',
    failure: { code: 'lost_or_stolen_card' }
  })
  await t.rejects(
    stripe.refund(known(state), { ...refund, reference: 'rf4', amountMinor: 10_001 }, call()),
    { name: 'ProviderRefused', code: 'amount_too_large' }
  )
})

t.test('answers that tell nothing, and definite refusals', async t => {
  const payment = {
    ref: 'pi_x',
    reference: 'x',
    method: 'card' as const,
    amountMinor: 1,
    currency: 'EUR'
  }
  server.failNext({ status: 429, code: 'rate_limit', headers: { 'retry-after': '3' } })
  await t.rejects(stripe.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'rate-limited',
    status: 429,
    retryAfterMs: 3_000
  })
  server.failNext({ status: 409, code: 'idempotency_key_in_use' })
  await t.rejects(stripe.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'in-progress',
    status: 409
  })
  server.failNext({ status: 429, code: 'lock_timeout' })
  await t.rejects(stripe.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'in-progress'
  })
  server.failNext({ status: 402, code: 'card_declined' })
  await t.rejects(stripe.get(payment, call()), {
    name: 'ProviderRefused',
    code: 'card_declined',
    status: 402
  })
  server.failNext({ status: 503 })
  await t.rejects(stripe.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'server-error',
    status: 503
  })
  await t.rejects(stripe.get(payment, { ...call(), baseUrl: 'http://127.0.0.1:1' }), {
    name: 'ProviderUnreachable',
    reason: 'connection',
    status: null
  })
  const wrong = providerCall(server, { secretKey: 'sk_test_anothers_key_0123' })
  await t.rejects(stripe.get(payment, wrong), {
    name: 'ProviderRefused',
    code: 'invalid-credentials',
    status: 401
  })
  t.notMatch(
    JSON.stringify(wrong.seen),
    /anothers_key/,
    'Stripe repeats a wrong key; the log does not'
  )
  await t.rejects(stripe.get(payment, providerCall(server, {})), {
    name: 'ProviderRefused',
    code: 'invalid-credentials',
    status: null
  })
})

t.test('a connected account', async t => {
  const platform = await new StripeServer({ account: 'acct_1' }).listen()
  t.teardown(() => platform.close())
  const ours = {
    secretKey: platform.secretKey,
    webhookSecret: platform.webhookSecret,
    account: 'acct_1'
  }
  await stripe.create(order('p1'), providerCall(platform, ours))
  await t.rejects(
    stripe.create(order('p2'), providerCall(platform, { ...ours, account: 'acct_2' })),
    { name: 'ProviderRefused', code: 'account_invalid' }
  )
  const { raw, headers } = platform.signedEvent(platform.pay('p1'))
  t.match(stripe.readWebhook(raw, headers, ours), { subject: 'payment', reference: 'p1' })
  t.match(
    stripe.readWebhook(raw, headers, { ...ours, account: 'acct_2' }),
    { subject: 'other', ref: null, reference: null },
    'an event of another account is none of ours'
  )
})
