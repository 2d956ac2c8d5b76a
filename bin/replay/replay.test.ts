import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { ownInstance } from '../../test/support/instance.ts'
import { runStoa, type Ended } from '../../test/support/run-stoa.ts'

const folder = await mkdtemp(join(tmpdir(), 'stoa-replay-'))
const instance = await ownInstance()
t.teardown(() => rm(folder, { recursive: true, force: true }))
const url = await instance.app.listen({ host: '127.0.0.1', port: 0 })
const owner = await instance.signUp()
const { token } = owner

interface Product {
  sku: string
  name: string
  kind: string
  variants: Array<{ priceMinor: number }>
}

/** One document of every kind the file knows. Lines 2 to 17. */
const GOOD = [
  'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID',
  '1001,85123A,WHITE HEART,6,2010-12-01T08:26:00,2.55,17850',
  '1001,85123a,WHITE HEART,2,2010-12-01T08:26:00,2.55,17850',
  '1001,POST,POSTAGE,1,2010-12-01T08:27:00,18.00,17850',
  '1002,71053,,4,2010-12-01T09:00:00,3.39,',
  '1002,10001,FREEBIE,1,2010-12-01T09:00:00,0,',
  '1003,BANK CHARGES,,1,2010-12-01T09:30:00,15,',
  '1004,22139,,56,2010-12-01T11:52:00,0,',
  '1005,gift_0001_20,Voucher,2,2010-12-01T12:00:00,20.83,13000',
  'C1006,85123A,WHITE HEART,-7,2010-12-02T10:00:00,2.55,17850',
  'C1007,85123A,WHITE HEART,-2,2010-12-02T11:00:00,2.55,17850',
  'C1008,D,Discount,-1,2010-12-02T12:00:00,27.50,14527',
  'C1009,71053,METAL LANTERN,-1,2010-12-03T10:00:00,3.39,',
  '1010,71053,damaged,-3,2010-12-03T15:30:00,0,',
  '1010,22139,,-1,2010-12-03T15:30:00,0,',
  '1011,85123A,WHITE HEART,1,2010-12-04T10:00:00,2.95,17850'
]
const TOTAL = 8 * 255 + 1800 + 4 * 339 + 1500 + 2 * 2083 - 9 * 255 - 2750 - 339 + 295

const replay = async (
  lines: string[],
  ...args: string[]
): Promise<Ended & { result: Record<string, unknown> }> => {
  const file = join(folder, 'invoices.csv')
  await writeFile(file, lines.join('\n'))
  const ended = await runStoa(['replay', file, '--url', url, '--json', ...args], {
    cwd: folder,
    env: { STOA_DATA_DIR: folder, STOA_TOKEN: token }
  })
  return {
    ...ended,
    result: ended.out === '' ? {} : (JSON.parse(ended.out) as Record<string, unknown>)
  }
}
const onHand = async (): Promise<Record<string, number>> => {
  const { items } = await instance.ok('GET', '/api/v1/reporting/stock?limit=1000', { token })
  return Object.fromEntries(
    items.map((i: { sku: string; quantity: string }) => [i.sku, Number(i.quantity)])
  )
}
const books = async (): Promise<string> => {
  const { rows } = await instance.instance.relayPool.query(
    'SELECT count(*)::int AS events FROM pool.outbox'
  )
  const lists = await Promise.all(
    [
      'pos/sales',
      'pos/refunds',
      'inventory/movements',
      'customers/customers',
      'catalog/products'
    ].map(path => instance.ok('GET', `/api/v1/${path}?limit=100`, { token }))
  )
  return JSON.stringify([rows, lists])
}

t.test('every kind of document finds its place, and a second run changes nothing', async t => {
  await instance.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: '71053', name: 'Our own lantern', priceMinor: 999 }
  })
  const first = await replay(GOOD)
  t.equal(first.code, 0, first.err)
  t.match(first.result, {
    documents: 11,
    sales: 6,
    refundsLinked: 1,
    refundsBlind: 3,
    writeOffs: 1,
    alreadyThere: 0,
    unplaced: []
  })
  t.match(first.result, {
    lines: GOOD.length - 1,
    total: (TOTAL / 100).toFixed(2),
    totalMinor: TOTAL
  })

  const report = await instance.ok('GET', '/api/v1/reporting/sales?from=2010-12-01&to=2010-12-31', {
    token
  })
  t.equal(report.total.netSalesMinor, TOTAL)
  t.strictSame(
    await onHand(),
    { 10001: 0, 22139: 0, 71053: 1, '85123A': 9 },
    'what came back lies there; services are not stocked'
  )

  const { items: products } = await instance.ok('GET', '/api/v1/catalog/products?limit=100', {
    token
  })
  const facts = new Map(
    (products as Product[]).map(p => [
      p.sku,
      { name: p.name, kind: p.kind, priceMinor: p.variants[0]?.priceMinor }
    ])
  )
  t.strictSame(facts.get('85123A'), { name: 'WHITE HEART', kind: 'goods', priceMinor: 255 })
  t.strictSame(
    facts.get('71053'),
    { name: 'Our own lantern', kind: 'goods', priceMinor: 999 },
    'what is there stays as it is'
  )
  t.match(facts.get('GIFT_0001_20'), { kind: 'service', priceMinor: 2083 })

  const { items: refunds } = await instance.ok('GET', '/api/v1/pos/refunds?limit=100', { token })
  const { items: sales } = await instance.ok('GET', '/api/v1/pos/sales?reference=1001', { token })
  t.match(sales, [
    {
      reference: '1001',
      occurredAt: '2010-12-01T08:26:00.000Z',
      businessDay: '2010-12-01',
      state: 'part-refunded'
    }
  ])
  t.equal(
    refunds.find((r: { reference: string }) => r.reference === 'C1006').originalId,
    sales[0].id
  )
  t.equal(
    refunds.find((r: { reference: string }) => r.reference === 'C1007').originalId,
    null,
    'only one was left to give back'
  )

  const before = await books()
  const second = await replay(GOOD, '--concurrency', '3')
  t.equal(second.code, 0, second.err)
  t.match(second.result, { documents: 11, alreadyThere: 11, totalMinor: TOTAL, unplaced: [] })
  t.equal(await books(), before)
})

t.test('also when the keys are forgotten: the references tell what is there', async t => {
  const before = await books()
  await instance.instance.relayPool.query('DELETE FROM pool.idempotency_key')
  const again = await replay(GOOD)
  t.match(again.result, { documents: 11, alreadyThere: 11, totalMinor: TOTAL, unplaced: [] })
  t.equal(await books(), before)
})

t.test(
  'what cannot be placed is listed with line and reason, exit code 2, and the rest is placed',
  async t => {
    const { code, result, err } = await replay([
      ...GOOD.map(line =>
        line.replace('1002,71053,,4', '1002,71053,,5').replace('1010,22139,,-1', '1010,22139,,-2')
      ),
      '2001,85123A,WHITE HEART,1,2010-12-05T10:00:00,2.95,',
      '2001,85123A,WHITE HEART,x,2010-12-05T10:00:00,2.95,',
      '2002,85123A,WHITE HEART,-1,2010-12-05T10:00:00,2.95,',
      '2003,85123A,WHITE HEART,3,2010-12-05T10:00:00,3.00,'
    ])
    t.equal(code, 2, err)
    t.match(result, { documents: 10, alreadyThere: 9 })
    const unplaced = result.unplaced as Array<{ line: number; reason: string }>
    t.strictSame(
      unplaced.map(u => u.line),
      [5, 6, 14, 15, 17, 18, 19]
    )
    t.match(
      unplaced[0]?.reason,
      /another sale with the reference 1002 is there .* says something else/
    )
    t.match(unplaced[2]?.reason, /another write-off with the reference 1010 is there/)
    t.match(unplaced[4]?.reason, /another line of 2001/)
    t.match(unplaced[5]?.reason, /"x" is no quantity/)
    t.match(unplaced[6]?.reason, /no cancellation/)
    t.equal(
      (await instance.ok('GET', '/api/v1/pos/sales?reference=2003', { token })).items.length,
      1
    )
  }
)

t.test('a shop is named when there are several', async t => {
  await instance.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'North', code: 'NORTH' }
  })
  await instance.settled()
  t.match(await replay(GOOD), { code: 1, out: '', err: /^Name the shop with --shop: .*NORTH/ })
  const line = '3001,85123A,WHITE HEART,1,2010-12-05T10:00:00,2.95,'
  t.match(await replay([GOOD[0] as string, line], '--shop', 'NORTH'), {
    code: 0,
    result: { documents: 1, sales: 1 }
  })
})
