import t from 'tap'
import { fromStripe, toStripe } from './amount.ts'

t.test('minor units as Stripe counts them', async t => {
  for (const [currency, minor, units] of [
    ['EUR', 1250, 1250],
    ['JPY', 500, 500],
    ['UGX', 500, 50_000],
    ['ISK', 500, 50_000],
    ['MGA', 120_000, 1_200],
    ['KWD', 1_230, 1_230],
    ['IDR', 1_250_000, 1_250_000]
  ] as const) {
    t.equal(toStripe(minor, currency), units, currency)
    t.same(fromStripe(units, currency.toLowerCase()), { amountMinor: minor, currency })
  }
})

t.test('exactly or not at all', async t => {
  t.throws(() => toStripe(120_050, 'MGA'), { name: 'ProviderRefused', code: 'amount-not-exact' })
  t.throws(
    () => toStripe(1_234, 'KWD'),
    { name: 'ProviderRefused', code: 'amount-not-exact' },
    'the last digit of thousandths must be zero'
  )
  t.throws(() => toStripe(0, 'EUR'), { name: 'ProviderRefused', code: 'amount-not-exact' })
  t.throws(() => toStripe(100, 'XYZ'), { name: 'ProviderRefused', code: 'currency-not-supported' })
  t.throws(() => fromStripe(50_050, 'ugx'), {
    name: 'ProviderUnreachable',
    reason: 'unreadable-answer'
  })
  t.throws(() => fromStripe(100, 'xyz'), {
    name: 'ProviderUnreachable',
    reason: 'unreadable-answer'
  })
})
