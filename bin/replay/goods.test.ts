import t from 'tap'
import type { DocumentLine, ReplayDocument } from './documents.ts'
import { isGoods, outgoing, productsCsv } from './goods.ts'

const document = (
  kind: ReplayDocument['kind'],
  ...lines: Array<[sku: string, quantity: number, priceMinor: number, description?: string]>
): ReplayDocument => ({
  number: '1',
  kind,
  localTime: '',
  customer: null,
  lines: lines.map(([sku, quantity, priceMinor, description = '']): DocumentLine => ({
    line: 1,
    sku,
    quantity,
    priceMinor,
    description
  }))
})

t.test('what is stocked and what is not', async t => {
  for (const sku of ['85123A', '10002', '15056BL', 'DCGS0058']) t.ok(isGoods(sku), sku)
  for (const sku of [
    'POST',
    'D',
    'M',
    'C2',
    'DOT',
    'S',
    'BANK CHARGES',
    'AMAZONFEE',
    'GIFT_0001_40'
  ]) {
    t.notOk(isGoods(sku), sku)
  }
})

t.test(
  'a product is called and priced as it mostly is; what is there already is left out',
  async t => {
    const documents = [
      document(
        'sale',
        ['10001', 1, 255, 'LAMP, "RED"'],
        ['10001', 1, 0],
        ['POST', 1, 1800, 'POSTAGE'],
        ['10009', 1, 100]
      ),
      document(
        'sale',
        ['10001', 1, 300, 'LAMP'],
        ['10001', 1, 255, 'LAMP, "RED"'],
        ['10002', 1, 0]
      ),
      document('write-off', ['10002', 9, 0, 'damaged'])
    ]
    t.strictSame(
      productsCsv(documents, 'GBP', new Set(['10009']))
        .trimEnd()
        .split('\n'),
      [
        'sku,name,price,kind',
        '"10001","LAMP, ""RED""",2.55,goods',
        '"10002","10002",0.00,goods',
        '"POST","POSTAGE",18.00,service'
      ]
    )
  }
)

t.test('opening stock is what sales and write-offs take, of goods alone', async t => {
  t.strictSame(
    [
      ...outgoing([
        document('sale', ['20002', 3, 1], ['10001', 2, 1], ['POST', 1, 1]),
        document('refund', ['10001', 2, 1]),
        document('write-off', ['10001', 4, 0])
      ])
    ],
    [
      ['10001', 6],
      ['20002', 3]
    ]
  )
})

t.test(
  'of names and prices seen equally often the first counts; prices have the decimals of the currency',
  async t => {
    const documents = [
      document('sale', ['10001', 1, 100, 'FIRST'], ['10001', 1, 200, 'SECOND']),
      document('refund', ['10002', 1, 300, 'LAMP'])
    ]
    t.equal(
      productsCsv(documents, 'JPY'),
      'sku,name,price,kind\n"10001","FIRST",100,goods\n"10002","LAMP",300,goods\n'
    )
  }
)
