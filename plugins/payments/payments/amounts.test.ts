import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'
import { dynamicStatement, newId } from 'stoa/plugin'
import { PaymentGateway, PaymentRequested } from '../../../contracts/payments.ts'

const { stoa, xendit, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token, companyId, shopId }
} = shop
const offered = async (amountMinor: number, currency = 'IDR') => {
  const methods = await shop.system.unitOfWork(
    ctx => ctx.ask(PaymentGateway).methods({ shopId, currency, amountMinor }),
    { reads: true }
  )
  return new Set(methods.map(m => [m.provider, m.method, m.channel].filter(Boolean).join(' ')))
}

t.test('offered is what can take the amount', async t => {
  const usual = await offered(5_000_000)
  for (const way of [
    'xendit invoice',
    'xendit qr',
    'xendit ewallet OVO',
    'xendit virtual-account BCA_VIRTUAL_ACCOUNT',
    'stripe card',
    'manual bank-transfer'
  ]) {
    t.ok(usual.has(way), way)
  }
  const uneven = await offered(5_000_050)
  t.notOk(
    [...uneven].some(way => way.startsWith('xendit')),
    'Rp 50,000.50 is nothing Xendit can say'
  )
  t.ok(uneven.has('stripe card') && uneven.has('manual cash-on-delivery'))
  const small = await offered(500_000)
  t.ok(
    small.has('xendit ewallet OVO') && !small.has('xendit virtual-account BCA_VIRTUAL_ACCOUNT'),
    'Rp 5,000 are below the least of a bank'
  )
  const large = await offered(2_500_000_000)
  t.ok(
    large.has('xendit virtual-account BCA_VIRTUAL_ACCOUNT') &&
      !large.has('xendit ewallet OVO') &&
      !large.has('xendit qr'),
    'Rp 25 million are above the most of wallets and QRIS'
  )
  const dollars = await Promise.all(
    [49, 50, 99_999_999, 100_000_000].map(async minor =>
      (await offered(minor, 'USD')).has('stripe card')
    )
  )
  t.strictSame(dollars, [false, true, true, false])
})

t.test('asked of the amount or not, over HTTP', async t => {
  const list = async (query: string) =>
    (await stoa.ok('GET', `/api/v1/payments/methods${query}`, { token })).items.filter(
      (m: { method: string }) => m.method === 'qr'
    ).length
  t.strictSame(
    [await list(''), await list('?amountMinor=1500000'), await list('?amountMinor=1500050')],
    [1, 1, 0]
  )
})

t.test('a wallet of several countries is offered in each', async t => {
  for (const [currency, code] of [
    ['PHP', 'GRABPAY'],
    ['MYR', 'GRABPAY'],
    ['THB', 'SHOPEEPAY']
  ] as const) {
    const account = await stoa.ok('POST', '/api/v1/payments/accounts', {
      token,
      body: {
        provider: 'xendit',
        title: currency,
        credentials: { secretKey: xendit.secretKey, callbackToken: xendit.callbackToken },
        methods: [{ method: 'ewallet', channel: code }]
      }
    })
    t.ok((await offered(10_000, currency)).has(`xendit ewallet ${code}`), currency)
    await stoa.ok('PATCH', `/api/v1/payments/accounts/${account.id}`, {
      token,
      body: { active: false },
      headers: { 'if-match': '1' }
    })
  }
})

t.test('what cannot take it is refused before anything is kept or asked', async t => {
  const rows = async () =>
    (
      await shop.system.unitOfWork(
        ctx =>
          dynamicStatement<{ n: number }>(
            'SELECT count(*)::integer AS n FROM payments_payment WHERE tenant_id = $1',
            [ctx.tenantId]
          ),
        { reads: true }
      )
    )[0]?.n
  const [before, asked] = [await rows(), xendit.requests.length]
  const requested = {
    paymentId: newId(),
    purpose: { type: 'storefront.order', id: newId() },
    companyId,
    shopId,
    amountMinor: 5_000_050,
    currency: 'IDR',
    provider: 'xendit',
    method: 'invoice',
    channel: null,
    description: 'Order',
    customer: null,
    returnUrl: null,
    expiresAt: null
  }
  await t.rejects(
    shop.system.unitOfWork(ctx => ctx.emit(PaymentRequested, requested)),
    { code: 'payments.amount-not-taken' }
  )
  const till = await stoa.call('POST', '/api/v1/payments/payments', {
    token,
    body: {
      purpose: { type: 'pos.sale', id: newId() },
      amountMinor: 2_500_000_000,
      provider: 'xendit',
      method: 'qr'
    }
  })
  t.match(till.json(), { status: 422, code: 'payments.amount-not-taken' })
  const foreign = await stoa.call('POST', '/api/v1/payments/payments', {
    token,
    body: {
      purpose: { type: 'pos.sale', id: newId() },
      amountMinor: 1_000_000,
      currency: 'EUR',
      provider: 'xendit',
      method: 'qr'
    }
  })
  t.match(foreign.json(), { status: 422, code: 'payments.method-not-offered' })
  t.equal(await rows(), before)
  t.equal(xendit.requests.length, asked)
})
