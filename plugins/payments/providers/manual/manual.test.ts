import t from 'tap'
import { providerCall } from 'stoa/testing/payments'
import { providers } from '../registry.ts'

const { manual } = providers
const call = (credentials: Record<string, string> = {}) => providerCall(null, credentials)
const order = {
  reference: 'm1',
  method: 'bank-transfer' as const,
  channel: null,
  amountMinor: 1_000,
  currency: 'BOB',
  description: 'Order',
  customer: null,
  returnUrl: null,
  expiresAt: new Date('2030-01-01'),
  capture: 'automatic' as const
}
const payment = {
  ref: 'm1',
  reference: 'm1',
  method: 'bank-transfer' as const,
  amountMinor: 1_000,
  currency: 'BOB'
}

t.test('the payer is told what the company says', async t => {
  const texts = { bankTransfer: 'Banco Unión 1-234', cashOnDelivery: 'Have change ready' }
  t.match(await manual.create(order, call(texts)), {
    ref: 'm1',
    reference: 'm1',
    state: 'requires-action',
    amountMinor: 1_000,
    currency: 'BOB',
    capturedMinor: 0,
    action: { instructions: 'Banco Unión 1-234' },
    expiresAt: order.expiresAt
  })
  t.match(await manual.create({ ...order, method: 'cash-on-delivery' }, call(texts)), {
    action: { instructions: 'Have change ready' }
  })
  t.match(await manual.create(order, call()), { state: 'requires-action', action: null })
  await t.rejects(manual.create({ ...order, method: 'card' }, call()), {
    name: 'ProviderRefused',
    code: 'method-not-supported'
  })
  await t.rejects(manual.create({ ...order, capture: 'manual' }, call()), {
    name: 'ProviderRefused',
    code: 'not-supported'
  })
})

t.test('what staff says is done, but money that is to go back has not gone yet', async t => {
  t.match(await manual.capture(payment, 1_000, call()), { state: 'captured', capturedMinor: 1_000 })
  t.match(await manual.capture(payment, 400, call()), {
    state: 'captured',
    amountMinor: 1_000,
    capturedMinor: 400
  })
  await t.rejects(manual.capture(payment, 1_001, call()), {
    name: 'ProviderRefused',
    code: 'amount-not-exact'
  })
  await t.rejects(manual.capture(payment, 0, call()), { name: 'ProviderRefused' })
  t.match(await manual.cancel(payment, call()), { state: 'cancelled', capturedMinor: 0 })
  t.match(
    await manual.refund(
      payment,
      { reference: 'r1', amountMinor: 300, currency: 'BOB', reason: null },
      call()
    ),
    { ref: 'r1', reference: 'r1', state: 'pending', amountMinor: 300 }
  )
})

t.test('it remembers nothing, and believes no webhook', async t => {
  t.equal(manual.capabilities.remembers, false)
  t.equal(await manual.get(payment, call()), null)
  t.equal(await manual.find(payment, call()), null)
  t.equal(await manual.getRefund(payment, 'r1', call()), null)
  t.equal(await manual.findRefund(payment, 'r1', call()), null)
  t.throws(() => manual.readWebhook('{}', {}, {}), { name: 'WebhookForged', provider: 'manual' })
})

t.test('what the providers say of themselves', async t => {
  for (const [name, provider] of Object.entries(providers)) {
    const { capabilities } = provider
    t.equal(provider.name, name)
    t.equal(
      capabilities.payout,
      provider.payout !== undefined &&
        provider.getPayout !== undefined &&
        provider.findPayout !== undefined &&
        provider.channels !== undefined,
      `${name} pays out or not`
    )
    t.ok(
      capabilities.secrets.every(secret => secret in capabilities.credentials.properties),
      `${name}: secrets are credentials`
    )
    t.equal(capabilities.credentials.additionalProperties, false)
    for (const { method, needsChannel, channels, currencies } of capabilities.methods) {
      t.equal(needsChannel, channels.length > 0, `${name} ${method}`)
      t.ok(channels.every(({ currency }) => currencies === null || currencies.includes(currency)))
    }
  }
})
