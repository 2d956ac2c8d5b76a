import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import {
  allocate,
  currencyDigits,
  formatMoney,
  isAmountTooLarge,
  isCurrency,
  moneyText,
  mulDiv,
  parseMoney,
  roundToMultiple,
  sum
} from './money.ts'

const amount = fc.maxSafeInteger()
const { decimals } = JSON.parse(
  readFileSync(new URL('../../test/vectors/currencies.json', import.meta.url), 'utf8')
) as { decimals: Record<string, string> }

t.test('decimals are those of ISO 4217, not the everyday ones of Intl', async t => {
  let known = 0
  for (const [digits, codes] of Object.entries(decimals)) {
    for (const code of codes.split(' ').filter(isCurrency)) {
      t.equal(currencyDigits(code), Number(digits), code)
      known++
    }
  }
  t.ok(known > 140, `${known} currencies`)
})

t.test('no currency: unknown, small letters, units no one pays with', async t => {
  for (const code of ['XXX', 'eur', 'EURO', 'XDR', '']) {
    t.notOk(isCurrency(code), code)
    t.throws(() => currencyDigits(code), {
      code: 'stoa.unknown-currency',
      facts: { currency: code }
    })
  }
})

t.test('decimal text to minor units', async t => {
  for (const [text, currency, minor] of [
    ['12.50', 'GBP', 1250],
    ['12.5', 'GBP', 1250],
    ['12', 'GBP', 1200],
    ['-0.01', 'EUR', -1],
    ['0', 'JPY', 0],
    ['-0', 'EUR', 0],
    ['1250', 'CLP', 1250],
    ['1.250', 'KWD', 1250],
    ['007', 'EUR', 700],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER]
  ] as const) {
    t.equal(parseMoney(text, currency), minor, `${text} ${currency}`)
  }
  for (const text of ['', '-', '.5', '5.', '1,50', '1e3', ' 1', '+1', '0x10', '١', '1.-5', 'NaN']) {
    t.throws(() => parseMoney(text, 'EUR'), { code: 'stoa.amount-malformed' }, `"${text}"`)
  }
  t.throws(() => parseMoney('12.500', 'GBP'), {
    code: 'stoa.amount-too-many-decimals',
    facts: { digits: 2 }
  })
  t.throws(() => parseMoney('1.0', 'JPY'), { code: 'stoa.amount-too-many-decimals' })
  t.throws(() => parseMoney('90071992547409.92', 'USD'), { code: 'stoa.amount-too-large' })
})

t.test('minor units to text and back', async t => {
  t.equal(moneyText(5, 'GBP'), '0.05')
  t.equal(moneyText(-1250, 'KWD'), '-1.250')
  t.equal(moneyText(-7, 'JPY'), '-7')
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom('JPY', 'EUR', 'KWD'),
        (minor, currency) => parseMoney(moneyText(minor, currency), currency) === minor
      )
    )
  )
})

t.test('minor units for people', async t => {
  t.equal(formatMoney(1250, 'GBP', 'en-GB'), '£12.50')
  t.equal(formatMoney(1250, 'EUR', 'de-DE'), '12,50\u00a0€')
  t.equal(formatMoney(-1250, 'USD', 'en-US'), '-$12.50')
  t.equal(formatMoney(1250, 'JPY', 'en-US'), '¥1,250')
  t.equal(formatMoney(1250, 'KWD', 'en-US'), 'KWD\u00a01.250')
  t.equal(formatMoney(125000, 'COP', 'en-US'), 'COP\u00a01,250.00', 'two decimals, as stored')
  t.equal(
    formatMoney(Number.MAX_SAFE_INTEGER, 'GBP', 'en-GB'),
    '£90,071,992,547,409.91',
    'to the last penny'
  )
  t.throws(() => formatMoney(1, 'XXX', 'en'), { code: 'stoa.unknown-currency' })
})

t.test('a × b ÷ c, rounded once, ties away from zero', async t => {
  for (const [a, b, c, result] of [
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, 1, -2, -1],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [-5, 1, 10, -1],
    [25, 1, 10, 3],
    [-25, 1, 10, -3],
    [0, 7, 3, 0],
    [Number.MAX_SAFE_INTEGER, 1_000_000, 1_000_000, Number.MAX_SAFE_INTEGER],
    [
      Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER
    ]
  ] as const) {
    t.equal(mulDiv(a, b, c), result, `${a} × ${b} ÷ ${c}`)
  }
  t.throws(() => mulDiv(Number.MAX_SAFE_INTEGER, 2, 1), { code: 'stoa.amount-too-large' })
  t.throws(() => mulDiv(1, 1, 0), RangeError)
  t.throws(() => mulDiv(0.5, 1, 1), RangeError)
  // Within half of the exact quotient, compared crosswise in integers.
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 1 }),
        (a, b, c) => {
          const error = 2n * (BigInt(a) * BigInt(b) - BigInt(mulDiv(a, b, c)) * BigInt(c))
          return (
            error <= BigInt(c) && -error <= BigInt(c) && mulDiv(-a, b, c) === 0 - mulDiv(a, b, c)
          )
        }
      )
    )
  )
})

t.test('coins', async t => {
  for (const [cents, unit, result] of [
    [1337, 5, 1335],
    [1338, 5, 1340],
    [1050, 100, 1100],
    [-1050, 100, -1100],
    [2, 5, 0],
    [7, 1, 7]
  ] as const) {
    t.equal(roundToMultiple(cents, unit), result)
  }
})

t.test('a sum past the safe integers is refused', async t => {
  t.equal(sum([]), 0)
  t.equal(sum([1, -2, 3]), 2)
  t.throws(() => sum([Number.MAX_SAFE_INTEGER, 1]), { code: 'stoa.amount-too-large' })
  try {
    sum([Number.MAX_SAFE_INTEGER, 1])
  } catch (error) {
    t.ok(isAmountTooLarge(error))
  }
  t.notOk(isAmountTooLarge(new RangeError('stoa.amount-too-large')))
})

t.test('shares', async t => {
  t.same(allocate(100, [1, 1, 1]), [34, 33, 33])
  t.same(allocate(-100, [1, 1, 1]), [-34, -33, -33])
  t.same(allocate(7, [0, 3, 4]), [0, 3, 4])
  t.same(allocate(5, [3, 3, 1]), [2, 2, 1], 'the largest remainders first: 2.14, 2.14, 0.71')
  t.same(allocate(0, [0, 0]), [0, 0])
  t.same(allocate(0, []), [])
  t.throws(() => allocate(1, [0, 0]), RangeError)
  t.throws(() => allocate(1, []), RangeError)
  t.throws(() => allocate(1, [2, -1]), RangeError)
  const weights = fc
    .array(fc.nat({ max: 1e12 }), { minLength: 1, maxLength: 20 })
    .filter(all => all.some(weight => weight > 0))
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.maxSafeNat(), weights, fc.boolean(), (total, all, negative) => {
        const whole = all.reduce((a, b) => a + b, 0)
        const shares = allocate(negative ? 0 - total : total, all).map(share =>
          negative ? 0 - share : share
        )
        return (
          shares.reduce((a, b) => a + BigInt(b), 0n) === BigInt(total) &&
          shares.every((share, i) => {
            const over = BigInt(share) * BigInt(whole) - BigInt(total) * BigInt(all[i] ?? 0)
            return (
              over > -BigInt(whole) &&
              over < BigInt(whole) &&
              share >= 0 &&
              (total > whole || share <= (all[i] ?? 0))
            )
          })
        )
      })
    )
  )
})
