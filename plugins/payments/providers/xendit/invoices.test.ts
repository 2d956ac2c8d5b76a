import t from 'tap'
import { providerCall, XenditServer } from 'stoa/testing/payments'
import type { PaymentOrder } from '../provider.ts'
import { xendit } from './xendit.ts'

const server = await new XenditServer().listen()
t.teardown(() => server.close())
const { secretKey, callbackToken } = server
const call = (over: { key?: string; withinMs?: number } = {}) =>
  providerCall(server, { secretKey, callbackToken }, over)

const order = (reference: string, over: Partial<PaymentOrder> = {}): PaymentOrder => ({
  reference,
  method: 'invoice',
  channel: null,
  amountMinor: 12_500_000,
  currency: 'IDR',
  description: 'Order W-1',
  customer: null,
  returnUrl: null,
  expiresAt: null,
  capture: 'automatic',
  ...over
})
const known = (state: { ref: string }, reference: string) => ({
  ref: state.ref,
  reference,
  method: 'invoice' as const,
  amountMinor: 12_500_000,
  currency: 'IDR'
})

t.test('an invoice is made, paid and asked for', async t => {
  const made = call()
  const expiresAt = new Date(Date.now() + 3_600_000)
  const state = await xendit.create(
    order('a1', {
      customer: { name: 'Siti', email: 'siti@example.id', phone: '+628123456789' },
      returnUrl: 'https://shop.example/back',
      expiresAt
    }),
    made
  )
  t.match(state, {
    reference: 'a1',
    state: 'requires-action',
    amountMinor: 12_500_000,
    currency: 'IDR',
    capturedMinor: 0,
    refundedMinor: null,
    action: { url: /^https:\/\/checkout/ },
    failure: null
  })
  t.ok(
    Math.abs((state.expiresAt?.getTime() ?? 0) - expiresAt.getTime()) < 3_000,
    'expires when asked, to the second'
  )
  t.match(server.invoices[0], {
    external_id: 'a1',
    amount: 125_000,
    currency: 'IDR',
    should_send_email: false,
    payer_email: 'siti@example.id',
    success_redirect_url: 'https://shop.example/back'
  })

  server.pay('a1')
  const paid = await xendit.get(known(state, 'a1'), call())
  t.match(paid, { ref: state.ref, state: 'captured', capturedMinor: 12_500_000, action: null })
  t.match(await xendit.find(known(state, 'a1'), call()), { ref: state.ref, state: 'captured' })

  const invoice = server.invoices[0]
  if (invoice) invoice.status = 'SETTLED'
  t.match(
    await xendit.get(known(state, 'a1'), call()),
    { state: 'captured' },
    'settled is paid too'
  )
})

t.test('what was paid counts, not what was asked for', async t => {
  const state = await xendit.create(order('a2'), call())
  server.pay('a2', 100_000)
  t.match(await xendit.get(known(state, 'a2'), call()), {
    state: 'captured',
    amountMinor: 12_500_000,
    capturedMinor: 10_000_000
  })
})

t.test('the same again makes no second invoice', async t => {
  const first = await xendit.create(order('a3'), call({ key: 'key-of-a3' }))
  const second = await xendit.create(order('a3'), call({ key: 'key-of-a3' }))
  t.equal(second.ref, first.ref)
  t.equal(server.invoices.filter(invoice => invoice.external_id === 'a3').length, 1)
})

t.test('an answer that is lost: the same again finds what was made', async t => {
  for (const [reference, fault] of [
    ['b1', { status: 'drop' }],
    ['b2', { status: 'hang' }],
    ['b3', { status: 500 }]
  ] as const) {
    server.failNext({ ...fault, after: true, on: /^POST \/v2\/invoices/ })
    await t.rejects(
      xendit.create(order(reference), call({ key: `key-${reference}`, withinMs: 300 })),
      { name: 'ProviderUnreachable' },
      String(fault.status)
    )
    const state = await xendit.create(order(reference), call({ key: `key-${reference}` }))
    t.equal(server.invoices.filter(invoice => invoice.external_id === reference).length, 1)
    t.match(await xendit.find(known(state, reference), call()), { ref: state.ref })
  }
})

t.test('of several with our reference the paid one counts, then the open one', async t => {
  const first = await xendit.create(order('c1'), call())
  const stray = server.invoices.at(-1)
  if (!stray) throw new Error('no invoice')
  server.invoices.push({ ...stray, id: 'c0ffee', status: 'EXPIRED' })
  t.match(await xendit.find(known(first, 'c1'), call()), {
    ref: first.ref,
    state: 'requires-action'
  })
  server.invoices.push({ ...stray, id: 'decade', status: 'PAID' })
  t.match(await xendit.find(known(first, 'c1'), call()), { ref: 'decade', state: 'captured' })
})

t.test('cancelling ends an open invoice, and tells when it is too late', async t => {
  const state = await xendit.create(order('d1'), call())
  t.match(await xendit.cancel(known(state, 'd1'), call()), { state: 'expired', action: null })
  t.match(await xendit.cancel(known(state, 'd1'), call()), { state: 'expired' }, 'twice is once')

  const late = await xendit.create(order('d2'), call())
  server.pay('d2')
  t.match(
    await xendit.cancel(known(late, 'd2'), call()),
    { state: 'captured', capturedMinor: 12_500_000 },
    'paid in the meantime'
  )
  await t.rejects(xendit.cancel({ ...known(late, 'd2'), ref: 'nobody' }, call()), {
    name: 'ProviderRefused',
    code: 'INVOICE_NOT_FOUND_ERROR',
    status: 404
  })
})

t.test('no one knows such an invoice', async t => {
  t.equal(await xendit.get(known({ ref: 'nobody' }, 'x'), call()), null)
  t.equal(await xendit.find(known({ ref: '' }, 'x'), call()), null)
})

t.test('amounts go out exactly or not at all', async t => {
  await xendit.create(order('e1', { amountMinor: 12_345, currency: 'PHP' }), call())
  t.match(server.invoices.at(-1), { amount: 123.45, currency: 'PHP' })
  const before = server.requests.length
  await t.rejects(
    xendit.create(order('e2', { amountMinor: 12_550 }), call()),
    { name: 'ProviderRefused', code: 'amount-not-exact', status: null },
    'half a rupiah'
  )
  await t.rejects(xendit.create(order('e3', { amountMinor: 0 }), call()), {
    code: 'amount-not-exact'
  })
  await t.rejects(xendit.create(order('e4', { currency: 'XYZ' }), call()), {
    code: 'currency-not-supported'
  })
  await t.rejects(xendit.create(order('e5', { capture: 'manual' }), call()), {
    code: 'not-supported'
  })
  await t.rejects(xendit.create(order('e6', { method: 'card' }), call()), {
    code: 'method-not-supported'
  })
  await t.rejects(xendit.capture(known({ ref: 'x' }, 'x'), 1, call()), { code: 'not-supported' })
  t.equal(server.requests.length, before, 'nothing was sent')
})
