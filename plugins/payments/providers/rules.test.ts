import fc from 'fast-check'
import t from 'tap'
import { fromMajor, fromUnits, toMajor, toUnits } from './rules.ts'

t.test('minor units to units of more or fewer decimals', async t => {
  t.equal(toUnits(1250, 'GBP', 2), 1250)
  t.equal(toUnits(150, 'UGX', 2), 15000, 'no decimals here, two there')
  t.equal(toUnits(120000, 'MGA', 0), 1200)
  t.equal(toUnits(120050, 'MGA', 0), null, 'half a unit cannot be said')
  t.equal(fromUnits(15000, 'UGX', 2), 150)
  t.equal(fromUnits(15050, 'UGX', 2), null)
  t.equal(toUnits(Number.MAX_SAFE_INTEGER, 'UGX', 2), null, 'no amount that cannot be counted')
  t.throws(() => toUnits(1, 'XYZ', 2), { code: 'stoa.unknown-currency' })
})

t.test('minor units to major units', async t => {
  t.equal(toMajor(1250000, 'IDR', 0), 12500)
  t.equal(toMajor(1250050, 'IDR', 0), null, 'rupiah without sen only')
  t.equal(toMajor(12345, 'PHP', 2), 123.45)
  t.equal(toMajor(10, 'PHP', 2), 0.1)
  t.equal(toMajor(5000, 'VND', 0), 5000)
  t.equal(toMajor(1234, 'KWD', 2), null, 'a thousandth')
  t.equal(toMajor(9_999_999_999_999_99, 'PHP', 2), 9999999999999.99)
  t.equal(
    toMajor(9_007_199_254_740_991, 'PHP', 2),
    null,
    'a double does not carry the last centavo'
  )
})

t.test('major units as vendors send them', async t => {
  t.equal(fromMajor(10000.01, 'PHP'), 1000001)
  t.equal(fromMajor('10000.01', 'PHP'), 1000001)
  t.equal(fromMajor('12500.00', 'IDR'), 1250000)
  t.equal(fromMajor(12500, 'VND'), 12500)
  t.equal(fromMajor('10000.50', 'VND'), null)
  t.equal(fromMajor(1e21, 'IDR'), null)
  t.equal(fromMajor('ten', 'IDR'), null)
  t.equal(fromMajor(0.001, 'PHP'), null)
})

t.test('whatever goes out comes back the same', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 14 }),
        fc.constantFrom('IDR', 'PHP', 'VND', 'THB', 'KWD'),
        (amount, currency) => {
          const major = toMajor(amount, currency, 3)
          return (
            major !== null &&
            fromMajor(JSON.parse(JSON.stringify(major)) as number, currency) === amount
          )
        }
      )
    )
  )
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom('UGX', 'MGA', 'JPY', 'EUR', 'KWD'),
        fc.constantFrom(0, 2, 3),
        (amount, currency, digits) => {
          const units = toUnits(amount, currency, digits)
          return units === null || fromUnits(units, currency, digits) === amount
        }
      )
    )
  )
})
