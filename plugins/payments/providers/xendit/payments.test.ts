import t from 'tap'
import { providerCall, XenditServer } from 'stoa/testing/payments'
import type { KnownPayment, PaymentOrder, ProviderState } from '../provider.ts'
import { xendit } from './xendit.ts'

const server = await new XenditServer().listen()
t.teardown(() => server.close())
const { secretKey, callbackToken } = server
const call = (over: { key?: string; withinMs?: number } = {}) =>
  providerCall(server, { secretKey, callbackToken }, over)

const wallet: PaymentOrder = {
  reference: 'w',
  method: 'ewallet',
  channel: 'GCASH',
  amountMinor: 125_050,
  currency: 'PHP',
  description: 'Order W-1 at "Ana & Co."',
  customer: null,
  returnUrl: 'https://shop.example/back',
  expiresAt: null,
  capture: 'automatic'
}
const account: PaymentOrder = {
  ...wallet,
  method: 'virtual-account',
  channel: 'BCA_VIRTUAL_ACCOUNT',
  amountMinor: 12_500_000,
  currency: 'IDR',
  returnUrl: null
}
const code: PaymentOrder = { ...account, method: 'qr', channel: null }
const known = (
  { ref, reference, amountMinor, currency }: ProviderState,
  { method }: PaymentOrder
): KnownPayment => ({ ref, reference: reference ?? '', method, amountMinor, currency })

t.test('an e-wallet is paid on its own page', async t => {
  const state = await xendit.create({ ...wallet, reference: 'w1' }, call())
  t.match(state, {
    reference: 'w1',
    state: 'requires-action',
    amountMinor: 125_050,
    currency: 'PHP',
    capturedMinor: 0,
    action: { url: /^https:\/\/pay/ }
  })
  t.match(server.paymentRequests.at(-1), {
    country: 'PH',
    request_amount: 1250.5,
    channel_code: 'GCASH',
    channel_properties: { failure_return_url: 'https://shop.example/back' }
  })
  server.pay('w1')
  t.match(await xendit.get(known(state, wallet), call()), {
    state: 'captured',
    capturedMinor: 125_050,
    action: null
  })
})

t.test('a virtual account has a number to pay to', async t => {
  const expiresAt = new Date('2030-01-02T03:04:05.000Z')
  const state = await xendit.create({ ...account, reference: 'v1', expiresAt }, call())
  t.match(state, { state: 'requires-action', action: { account: /^8808\d{12}$/ }, expiresAt })
  t.notOk(state.action?.url)
  t.equal(
    server.paymentRequests.at(-1)?.channel_properties.display_name,
    'Order W 1 at Ana Co',
    'only letters, digits and spaces fit an ATM'
  )
  server.pay('v1', 125_001)
  t.match(
    await xendit.get(known(state, account), call()),
    { state: 'captured', amountMinor: 12_500_000, capturedMinor: 12_500_100 },
    'what came in, not what was asked for'
  )
})

t.test('a QR code is the national one', async t => {
  for (const [currency, channel] of [
    ['IDR', 'QRIS'],
    ['PHP', 'QRPH'],
    ['THB', 'QRPROMPTPAY']
  ]) {
    const state = await xendit.create(
      { ...code, reference: `q-${currency}`, currency: currency as string },
      call()
    )
    t.match(state, { action: { qr: /^000201/ } })
    t.equal(server.paymentRequests.at(-1)?.channel_code, channel)
  }
  await t.rejects(xendit.create({ ...code, currency: 'VND', amountMinor: 5000 }, call()), {
    code: 'channel-missing'
  })
  await t.rejects(xendit.create({ ...wallet, channel: null }, call()), { code: 'channel-missing' })
  await t.rejects(xendit.create({ ...wallet, currency: 'EUR' }, call()), {
    code: 'currency-not-supported'
  })
})

t.test('the same again, also after a lost answer, makes no second request', async t => {
  for (const status of ['drop', 'hang', 503] as const) {
    const reference = `lost-${status}`
    server.failNext({ status, after: true, on: /^POST \/v3\/payment_requests$/ })
    await t.rejects(
      xendit.create({ ...wallet, reference }, call({ key: reference, withinMs: 300 })),
      { name: 'ProviderUnreachable' }
    )
    const state = await xendit.create({ ...wallet, reference }, call({ key: reference }))
    const again = await xendit.find(known(state, wallet), call())
    t.equal(again?.ref, state.ref)
    t.equal(server.paymentRequests.filter(request => request.reference_id === reference).length, 1)
    server.pay(reference)
    t.equal(server.charges.filter(charge => charge.reference === reference).length, 1)
  }
})

t.test('a payment that is paid before its creation was answered is found paid', async t => {
  const held = server.holdNext(/^POST \/v3\/payment_requests$/)
  const creating = xendit.create({ ...wallet, reference: 'early' }, call())
  await held.arrived
  server.pay('early')
  t.match(
    await xendit.find(
      { ...known({ ref: '', reference: 'early' } as ProviderState, wallet) },
      call()
    ),
    { state: 'captured', capturedMinor: 125_050 }
  )
  held.release()
  t.match(await creating, { reference: 'early' })
})

t.test('ended in other ways', async t => {
  const failed = await xendit.create({ ...wallet, reference: 'f1' }, call())
  server.fail('f1')
  t.match(await xendit.get(known(failed, wallet), call()), {
    state: 'failed',
    capturedMinor: 0,
    failure: { code: 'INSUFFICIENT_BALANCE', message: 'Xendit: insufficient balance.' }
  })

  const expired = await xendit.create({ ...wallet, reference: 'f2' }, call())
  server.expire('f2')
  t.match(await xendit.get(known(expired, wallet), call()), { state: 'expired', action: null })
  t.match(await xendit.cancel(known(expired, wallet), call()), { state: 'expired' })

  const cancelled = await xendit.create({ ...wallet, reference: 'f3' }, call())
  t.match(await xendit.cancel(known(cancelled, wallet), call()), { state: 'cancelled' })
  t.match(
    await xendit.cancel(known(cancelled, wallet), call()),
    { state: 'cancelled' },
    'twice is once'
  )

  const late = await xendit.create({ ...wallet, reference: 'f4' }, call())
  server.pay('f4')
  t.match(await xendit.cancel(known(late, wallet), call()), {
    state: 'captured',
    capturedMinor: 125_050
  })
  t.equal(await xendit.get({ ...known(late, wallet), ref: 'pr-no one' }, call()), null)
})

t.test('what the vendor does not take is refused in its own words', async t => {
  await t.rejects(xendit.create({ ...wallet, reference: 'r1', returnUrl: null }, call()), {
    name: 'ProviderRefused',
    code: 'API_VALIDATION_ERROR',
    status: 400,
    message: 'Xendit: channel_properties.success_return_url is required'
  })
})
