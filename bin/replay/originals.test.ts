import t from 'tap'
import type { ReplayDocument } from './documents.ts'
import { linkRefunds } from './originals.ts'

const document = (
  kind: ReplayDocument['kind'],
  number: string,
  day: number,
  customer: string | null,
  ...lines: Array<[sku: string, quantity: number, priceMinor: number]>
): ReplayDocument => ({
  number,
  kind,
  localTime: `2010-12-0${day}T10:00:00`,
  customer,
  lines: lines.map(([sku, quantity, priceMinor]) => ({
    line: 1,
    sku,
    quantity,
    priceMinor,
    description: ''
  }))
})

t.test(
  'a refund belongs to the latest earlier sale of the customer that covers all of it',
  async t => {
    const links = linkRefunds([
      document('sale', '1', 1, 'A', ['X', 5, 100], ['Y', 1, 50]),
      document('sale', '2', 2, 'A', ['X', 2, 100], ['X', 2, 100]),
      document('sale', '3', 4, 'A', ['X', 9, 100]),
      document('refund', 'C4', 3, 'A', ['X', 3, 100]),
      document('refund', 'C5', 3, 'A', ['X', 2, 100]),
      document('refund', 'C6', 3, 'A', ['X', 1, 100], ['Y', 1, 50])
    ])
    t.strictSame(
      [...links],
      [
        [
          'C4',
          {
            sale: '2',
            lines: [
              { lineNo: 1, quantity: 2 },
              { lineNo: 2, quantity: 1 }
            ]
          }
        ],
        ['C5', { sale: '1', lines: [{ lineNo: 1, quantity: 2 }] }],
        [
          'C6',
          {
            sale: '1',
            lines: [
              { lineNo: 1, quantity: 1 },
              { lineNo: 2, quantity: 1 }
            ]
          }
        ]
      ]
    )
  }
)

t.test(
  'without customer, of another one, at another price or beyond what is left, it is blind',
  async t => {
    const sale = document('sale', '1', 1, 'A', ['X', 2, 100], ['Y', 1, 50])
    for (const refund of [
      document('refund', 'C1', 2, null, ['X', 1, 100]),
      document('refund', 'C2', 2, 'B', ['X', 1, 100]),
      document('refund', 'C3', 2, 'A', ['X', 1, 90]),
      document('refund', 'C4', 2, 'A', ['X', 3, 100]),
      document('refund', 'C5', 2, 'A', ['X', 1, 100], ['Z', 1, 1])
    ]) {
      t.equal(linkRefunds([sale, refund]).size, 0, refund.number)
    }
    const half = [
      document('refund', 'C6', 2, 'A', ['X', 2, 100], ['Z', 1, 1]),
      document('refund', 'C7', 2, 'A', ['X', 2, 100])
    ]
    t.strictSame(
      [...linkRefunds([sale, ...half]).keys()],
      ['C7'],
      'a refund that does not fit takes nothing away'
    )
  }
)

t.test(
  'the sale may stand behind its refund in the file, at the same moment, but not a day later',
  async t => {
    t.equal(
      linkRefunds([
        document('refund', 'C2', 1, 'A', ['X', 1, 100]),
        document('sale', '1', 1, 'A', ['X', 1, 100])
      ]).get('C2')?.sale,
      '1'
    )
    t.equal(
      linkRefunds([
        document('sale', '1', 2, 'A', ['X', 1, 100]),
        document('refund', 'C2', 1, 'A', ['X', 1, 100])
      ]).size,
      0
    )
  }
)

t.test('a sale no one is named on, and a write-off, give nothing back', async t => {
  const refunds = [
    document('refund', 'C3', 2, null, ['X', 1, 100]),
    document('refund', 'C4', 2, 'A', ['X', 1, 100])
  ]
  t.equal(
    linkRefunds([
      document('sale', '1', 1, null, ['X', 5, 100]),
      document('write-off', '2', 1, 'A', ['X', 5, 100]),
      ...refunds
    ]).size,
    0
  )
})

t.test('a second run finds the same; no line gives back more than was sold', async t => {
  const documents = Array.from({ length: 400 }, (_, i) =>
    i % 2 === 1
      ? document('refund', `C${i}`, 1 + (i % 9), `customer ${i % 5}`, ['X', 1 + (i % 7), 100])
      : document(
          'sale',
          String(i),
          1 + (i % 9),
          `customer ${i % 5}`,
          ['X', 1 + (i % 5), 100],
          ['Y', 1, 50]
        )
  )
  const before = structuredClone(documents)
  const first = [...linkRefunds(documents)]
  t.ok(first.length > 20 && first.length < 180, `${first.length} of 200 refunds are linked`)
  t.strictSame([...linkRefunds(structuredClone(documents))], first)
  t.strictSame(documents, before, 'the documents stay as they are')
  const left = new Map(
    documents.flatMap(d => d.lines.map((l, i) => [`${d.number} ${i + 1}`, l.quantity]))
  )
  for (const [, { sale, lines }] of first) {
    for (const { lineNo, quantity } of lines) {
      left.set(`${sale} ${lineNo}`, (left.get(`${sale} ${lineNo}`) ?? NaN) - quantity)
    }
  }
  t.ok([...left.values()].every(quantity => quantity >= 0))
})
