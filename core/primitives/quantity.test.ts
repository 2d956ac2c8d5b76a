import { Value } from '@sinclair/typebox/value'
import fc from 'fast-check'
import t from 'tap'
import { formatQuantity, parseQuantity, PositiveQuantityText, QuantityText } from './quantity.ts'

t.test('text to thousandths and to canonical text', async t => {
  for (const [text, milli, canonical] of [
    ['2', 2000, '2'],
    ['0.250', 250, '0.25'],
    ['-1', -1000, '-1'],
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['0.001', 1, '0.001'],
    ['-0.100', -100, '-0.1'],
    ['10', 10000, '10'],
    ['2.000', 2000, '2'],
    ['99999999999.999', 99999999999999, '99999999999.999']
  ] as const) {
    t.equal(parseQuantity(text), milli, text)
    t.equal(formatQuantity(milli), canonical, text)
    t.ok(Value.Check(QuantityText, text), text)
    t.equal(Value.Check(PositiveQuantityText, text), milli > 0, text)
  }
})

t.test('what is no quantity', async t => {
  for (const text of [
    '',
    '-',
    '01',
    '1.',
    '.5',
    '1.2345',
    '1,5',
    '1e3',
    '+1',
    ' 1',
    '1\n',
    '--1',
    'x'
  ]) {
    t.throws(
      () => parseQuantity(text),
      { code: 'stoa.quantity-malformed', facts: { text } },
      JSON.stringify(text)
    )
    t.notOk(Value.Check(QuantityText, text), JSON.stringify(text))
    t.notOk(Value.Check(PositiveQuantityText, text), JSON.stringify(text))
  }
})

t.test('a sum may be longer than what may be sent, as long as it is exact', async t => {
  t.equal(parseQuantity('9007199254740.991'), Number.MAX_SAFE_INTEGER)
  for (const text of ['9007199254740.992', '-999999999999999999']) {
    t.throws(() => parseQuantity(text), { code: 'stoa.figure-too-large' }, text)
  }
  t.notOk(Value.Check(QuantityText, '100000000000'))
  t.notOk(Value.Check(PositiveQuantityText, '100000000000'))
})

t.test('there and back', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.integer({ min: -99999999999999, max: 99999999999999 }),
        milli => parseQuantity(formatQuantity(milli)) === milli
      )
    )
  )
})
