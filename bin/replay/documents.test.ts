import t from 'tap'
import { documentsOf, totalOf } from './documents.ts'
import type { FileLine } from './read-file.ts'

let line = 1
const of = (
  invoice: string,
  quantity: string,
  price: string,
  rest: Partial<FileLine> = {}
): FileLine => ({
  line: ++line,
  invoice,
  code: '10001',
  description: 'LAMP',
  quantity,
  date: '2010-12-01T08:00:00',
  price,
  customer: '',
  ...rest
})

t.test(
  'an invoice is a sale, a C-document a refund, goods gone for nothing a write-off',
  async t => {
    const { documents, faults } = documentsOf(
      [
        of('1', '2', '2.55', { code: '85123a', customer: '17850' }),
        of('1', '1', '0', { date: '2010-12-01T09:00:00' }),
        of('C2', '-1', '2.55'),
        of('3', '-4', '0', { description: 'damaged' }),
        of('4', '5', '0.0'),
        of('1', '3', '1')
      ],
      'GBP'
    )
    t.strictSame(faults, [])
    t.match(documents, [
      {
        number: '1',
        kind: 'sale',
        customer: '17850',
        localTime: '2010-12-01T08:00:00',
        lines: [
          { sku: '85123A', quantity: 2, priceMinor: 255 },
          { priceMinor: 0 },
          { quantity: 3, priceMinor: 100 }
        ]
      },
      { number: 'C2', kind: 'refund', customer: null, lines: [{ quantity: 1, priceMinor: 255 }] },
      { number: '3', kind: 'write-off', lines: [{ quantity: 4 }] },
      { number: '4', kind: 'sale' }
    ])
    t.strictSame(documents.map(totalOf), [810, -255, 0, 0])
  }
)

t.test(
  'a line that cannot be placed is told with number and reason, and keeps its whole document out',
  async t => {
    const lines = [
      of('1', '1', '1'),
      of('1', '0', '1'),
      of('2', '1.5', '1'),
      of('3', '1', '1.005'),
      of('4', '1', '-1'),
      of('5', '1', '1', { date: '12/1/2010 8:26' }),
      of('6', '1', '1', { date: '2010-02-31T08:00:00' }),
      of('', '1', '1'),
      of('8', '1', '1', { code: '' }),
      of('9', '1', '1'),
      of('9', '-1', '1'),
      of('C10', '1', '1'),
      of('11', '-1', '1'),
      of('12', '1', '1')
    ]
    const { documents, faults } = documentsOf(lines, 'GBP')
    t.strictSame(
      documents.map(d => d.number),
      ['12']
    )
    t.strictSame(
      faults.map(f => f.line),
      lines.slice(0, -1).map(l => l.line)
    )
    const patterns = [
      /another line of 1/,
      /"0" is no quantity/,
      /"1\.5" is no quantity/,
      /more decimals/,
      /"-1" is no price/,
      /no date/,
      /not a local time/,
      /no InvoiceNo/,
      /no StockCode/,
      /9 mixes/,
      /9 mixes/,
      /C10 is a cancellation/,
      /11 takes goods back/
    ]
    for (const [i, pattern] of patterns.entries()) t.match(faults[i]?.reason, pattern)
  }
)

t.test('decimals are those of the currency', async t => {
  t.equal(documentsOf([of('1', '3', '1.005')], 'KWD').documents.map(totalOf)[0], 3015)
  t.equal(documentsOf([of('1', '3', '1.5')], 'JPY').faults.length, 1)
})

t.test('texts that only look like a quantity, a date or a price', async t => {
  const reasonOf = (rest: Partial<FileLine>): string | undefined =>
    documentsOf([of('1', '1', '1', rest)], 'GBP').faults[0]?.reason
  for (const quantity of ['', '-0', 'six', '9007199254740993', 'Infinity']) {
    t.equal(reasonOf({ quantity }), `"${quantity}" is no quantity`)
  }
  for (const date of ['', '2010-12-01', '2010-12-01T08:26:00Z', '2010-12-01 08:26:00']) {
    t.equal(reasonOf({ date }), `"${date}" is no date`)
  }
  for (const date of ['2010-13-01T08:26:00', '2010-12-01T25:00:00', '2010-12-01T08:61:00']) {
    t.ok(reasonOf({ date })?.startsWith(`"${date}" is not a local time`), date)
  }
  for (const price of ['', '2,55', '.5', 'free', '1e3', 'NaN']) {
    t.equal(reasonOf({ price }), `"${price}" is no price`)
  }
  t.match(reasonOf({ price: '99999999999999999' }), /large/)
})

t.test('whatever stands in it, every line of the file is either in a document or told', async t => {
  const choices: Array<Partial<FileLine>> = [
    {},
    { quantity: '-1' },
    { quantity: '0' },
    { price: '0', quantity: '-2' },
    { price: '?' },
    { date: '' },
    { code: '' },
    { invoice: '' }
  ]
  const lines = Array.from({ length: 400 }, (_, i) =>
    of(`${i % 3 === 0 ? 'C' : ''}${i % 97}`, '1', '1', choices[(i * 7) % 11])
  )
  const { documents, faults } = documentsOf(lines, 'GBP')
  t.ok(
    documents.length > 10 && faults.length > 10,
    `${documents.length} documents, ${faults.length} faults`
  )
  t.strictSame(
    [...documents.flatMap(d => d.lines), ...faults].map(l => l.line).sort((a, b) => a - b),
    lines.map(l => l.line)
  )
  t.ok(faults.every(f => f.reason !== ''))
})
