import fc from 'fast-check'
import t from 'tap'
import { providers } from '../../providers/registry.ts'
import { providerNames } from '../../providers/provider.ts'
import { amountRoundings, roundedAmount } from './round-amount.ts'

t.test('to the nearest, down and up; what need not be rounded is not', async t => {
  for (const [due, step, nearest, down, up] of [
    [1250, 100, 1300, 1200, 1300],
    [1249, 100, 1200, 1200, 1300],
    [1200, 100, 1200, 1200, 1200],
    [1234, 10, 1230, 1230, 1240],
    [1235, 10, 1240, 1230, 1240],
    [1, 1, 1, 1, 1],
    [49, 100, 49, 49, 100],
    [50, 100, 100, 50, 100]
  ] as const) {
    t.strictSame(
      amountRoundings.map(rounding => roundedAmount(due, step, rounding)),
      [due, nearest, down, up],
      `${due} in steps of ${step}`
    )
  }
})

t.test('by the steps of the providers', async t => {
  const steps = (currency: string) => providerNames.map(name => providers[name].stepMinor(currency))
  t.strictSame(providerNames, ['manual', 'xendit', 'stripe'])
  t.strictSame(steps('IDR'), [1, 100, 1], 'Xendit knows no sen')
  t.strictSame(steps('VND'), [1, 1, 1], 'the dong has no decimals here either')
  t.strictSame(steps('PHP'), [1, 1, 1])
  t.strictSame(steps('HUF'), [1, 1, 1], 'Stripe takes fillér, and only pays them out whole')
  t.strictSame(steps('UGX'), [1, 1, 1])
  t.strictSame(steps('MGA'), [1, 1, 100])
  t.strictSame(steps('KWD'), [1, 10, 10], 'the third decimal has to be zero')
})

t.test('whatever is due: what is asked for is taken, and less than a step away', async t => {
  const currencies = ['IDR', 'VND', 'PHP', 'MGA', 'KWD', 'HUF', 'JPY', 'BHD', 'ISK', 'UGX']
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 9_000_000_000 })),
      fc.constantFrom(...currencies),
      fc.constantFrom(...providerNames),
      fc.constantFrom(...amountRoundings),
      (due, currency, name, rounding) => {
        const provider = providers[name]
        const step = provider.stepMinor(currency)
        const asked = roundedAmount(due, step, rounding)
        const taken = provider.takes({
          method: 'card',
          channel: null,
          amountMinor: asked,
          currency
        })
        if (rounding === 'refuse') return asked === due && taken === (due % step === 0)
        const isNothing =
          due < step && (rounding === 'down' || (rounding !== 'up' && 2 * due < step))
        return (
          taken === !isNothing &&
          Math.abs(asked - due) < step &&
          (rounding !== 'nearest' || 2 * Math.abs(asked - due) <= step) &&
          (rounding !== 'down' || asked <= due) &&
          (rounding !== 'up' || asked >= due)
        )
      }
    ),
    { numRuns: 3_000 }
  )
  t.pass()
})
