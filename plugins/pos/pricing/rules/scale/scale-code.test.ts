import fc from 'fast-check'
import t from 'tap'
import { mulDiv } from '../../../../../core/primitives/money.ts'
import { checkDigitOf } from '../../../../../contracts/gtin.ts'
import { valueDigitOf } from './value-digit.ts'
import { quantityText, pricePer } from '../units/measured.ts'
import { readScaleCode, scaledLine, scalePatternOf, scalePatternsOf } from './scale-code.ts'

const PRICE = '21IIIIIPPPPPC'
const WEIGHT = '22IIIIIWW.WWWC'
const patterns = scalePatternsOf([PRICE, WEIGHT, '2IIIIIVPPPPC', '23IIIINNNNNNC'])
const ean = (before: string): string => before + checkDigitOf(before)

t.test('check digits are those of public examples', async t => {
  for (const code of ['4006381333931', '5901234123457', '0036000241457', '9780306406157']) {
    t.equal(checkDigitOf(code.slice(0, -1)), code.at(-1), code)
  }
  // The examples of the GS1 General Specifications, 7.9.3 and 7.9.4.
  t.equal(valueDigitOf('2875'), '9')
  t.equal(valueDigitOf('14685'), '6')
  const digits = Array.from({ length: 10_000 }, (_, n) => valueDigitOf(String(n).padStart(4, '0')))
  t.equal(digits[0], '0')
  t.strictSame([...new Set(digits)].sort(), [...'0123456789'])
  for (let n = 0; n < 100_000; n += 7) {
    if (valueDigitOf(String(n).padStart(5, '0')) === '-1') t.fail(String(n))
  }
})

t.test('a pattern has thirteen places, or twelve of a UPC-A, and each of its parts', async t => {
  t.strictSame(scalePatternOf(PRICE), {
    prefix: '21',
    itemDigits: 5,
    isVerified: false,
    valueDigits: 5,
    value: 'price',
    decimals: null
  })
  t.match(scalePatternOf(WEIGHT), { value: 'weight', valueDigits: 5, decimals: 3 })
  t.match(scalePatternOf('24IIIIIPPP.PPC'), { value: 'price', decimals: 2 })
  t.match(scalePatternOf('2IIIIIVPPPPC'), { prefix: '02', isVerified: true, valueDigits: 4 })
  t.match(scalePatternOf('02IIIIIVPPPPC'), { prefix: '02', isVerified: true })
  t.match(scalePatternOf('29IIIIINNNNNC'), { value: 'count', decimals: 0 })
  for (const wrong of [
    '',
    '21IIIIIPPPPC', // twelve places, so its prefix is 021, which is 02 …
    '21IIIIIPPPPPPC',
    '30IIIIIPPPPPC',
    '01IIIIIPPPPPC',
    'IIIIIIIPPPPPC',
    '21PPPPPIIIIIC',
    '21IIIIIPPPPPP',
    '22IIIIIWWWWWC',
    '21IIIIIPPWWWC',
    '21IIIIVPPPPPPC',
    '21IIIVPPPPPPC',
    '21iiiiipppppc'
  ]) {
    const found = scalePatternOf(wrong)
    if (wrong === '21IIIIIPPPPC') t.match(found, { prefix: '021' }, 'is of a UPC-A')
    else t.equal(found, null, wrong)
  }
})

t.test('a code is read by its prefix, and not at all with a wrong digit', async t => {
  const code = ean('210012301234')
  t.strictSame(readScaleCode(patterns, code), {
    item: '123',
    value: 'price',
    amount: 1234,
    decimals: null
  })
  for (let i = 0; i < code.length; i++) {
    const other = code.slice(0, i) + String((Number(code[i]) + 1) % 10) + code.slice(i + 1)
    t.equal(readScaleCode(patterns, other), null, other)
  }
  t.equal(readScaleCode(patterns, ean('250012301234')), null, 'no pattern has this prefix')
  t.equal(readScaleCode([], code), null)
  t.equal(readScaleCode(patterns, code.slice(1)), null)
  t.equal(readScaleCode(patterns, `${code}0`), null)
  const upc = ean('020078992875')
  t.match(readScaleCode(patterns, upc), { item: '789', amount: 2875 })
  t.strictSame(readScaleCode(patterns, upc.slice(1)), readScaleCode(patterns, upc), 'UPC-A')
  t.equal(readScaleCode(patterns, ean('020078982875')), null, 'the verifier is wrong')
})

t.test('a price comes to itself, whatever the price per unit', async t => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 99_999 }),
      (price, unitPriceMinor, item) => {
        const code = ean(`21${String(item).padStart(5, '0')}${String(price).padStart(5, '0')}`)
        const goods = { unitPriceMinor, unit: 'kg' as const, scaleCode: String(item) }
        const line = scaledLine(patterns, code, goods, 'EUR')
        const worth = mulDiv(unitPriceMinor, line.quantityMilli, 1000)
        // What a thousandth costs is the most the weight can be off by, and half of it for rounding.
        const off = Math.abs(worth - price)
        return (
          line.grossMinor === price &&
          line.unitPriceMinor === unitPriceMinor &&
          line.quantityMilli >= 1 &&
          (line.quantityMilli === 1 || off <= unitPriceMinor / 2000 + 1)
        )
      }
    ),
    { numRuns: 500 }
  )
  t.pass()
})

t.test('a weight is exact, a count is whole, a piece costs what its label says', async t => {
  const ham = { unitPriceMinor: 1999, unit: 'kg' as const, scaleCode: '456' }
  const read = (code: string, goods: Parameters<typeof scaledLine>[2], currency = 'EUR') =>
    scaledLine(patterns, ean(code), goods, currency)
  t.strictSame(read('220045600001', ham), { quantityMilli: 1, unitPriceMinor: 1999 })
  t.strictSame(read('220045699999', ham), { quantityMilli: 99_999, unitPriceMinor: 1999 })
  const roll = { unitPriceMinor: 45, unit: 'piece' as const, scaleCode: '9' }
  t.strictSame(read('230009000006', roll), { quantityMilli: 6000, unitPriceMinor: 45 })
  t.strictSame(read('210000900420', roll), { quantityMilli: 1000, unitPriceMinor: 420 })
  for (const [code, goods] of [
    ['220045600000', ham],
    ['210045600000', ham],
    ['220000901234', roll],
    ['230456000006', ham],
    ['210045601234', { ...ham, unitPriceMinor: 0 }]
  ] as const) {
    t.throws(() => read(code, goods), { code: 'pos.scale-code-unfit' }, code)
  }
  t.throws(() => read('220045601234', { ...ham, scaleCode: null }), {
    code: 'pos.scale-code-of-another'
  })
  const cents = scalePatternsOf(['24IIIIIPPP.PPC'])
  t.throws(() => scaledLine(cents, ean('240045601234'), ham, 'JPY'), {
    code: 'pos.scale-code-unfit'
  })
})

t.test('weights show as scales show them', async t => {
  t.equal(quantityText('1.5', 'kg', 'en'), '1.500 kg')
  t.equal(quantityText('0.617', 'kg', 'es'), '0,617 kg')
  t.equal(quantityText('2', 'm', 'en'), '2.00 m')
  t.equal(quantityText('250', 'g', 'en'), '250 g')
  t.equal(quantityText('2.5', 'piece', 'en'), '2.5')
  t.equal(pricePer('€19.99', 'kg'), '€19.99/kg')
  t.equal(pricePer('€19.99', 'piece'), '€19.99')
})
