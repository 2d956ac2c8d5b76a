import t from 'tap'
import { hire, sellOne, testInstance } from 'stoa/testing'

const stoa = await testInstance()

interface Figure {
  key: string
  label: string
  sales: number
  netSalesMinor: number
  taxMinor: number
}
interface Report {
  from: string
  total: Figure
  items: Figure[]
}
const sold = ({ items }: Report): Array<[string, number]> =>
  items.filter(({ sales }) => sales > 0).map(({ key, netSalesMinor }) => [key, netSalesMinor])

t.test("hours are those of the shop's clock, all of them, in the order of its day", async t => {
  const owner = await stoa.signUp({
    company: { name: 'Chai', currency: 'INR', timeZone: 'Asia/Kolkata' }
  })
  const { token } = owner
  const report = (query: string): Promise<Report> =>
    stoa.ok('GET', `/api/v1/reporting/sales?groupBy=hour&${query}`, { token })
  await stoa.ok('PUT', '/api/v1/tenants/settings/pos/dayStartsAt', {
    token,
    body: { level: 'shop', value: '05:00' }
  })
  // 00:10 and 09:40 in Kolkata, which is 5½ hours ahead.
  await sellOne(stoa, owner, { occurredAt: '2026-03-01T18:40:00Z' })
  await sellOne(stoa, owner, { occurredAt: '2026-03-01T04:10:00Z' })
  const day = await report('from=2026-03-01&to=2026-03-01')
  t.equal(day.items.length, 24)
  t.equal(day.items[0]?.key, '05')
  t.strictSame(sold(day), [
    ['09', 1000],
    ['00', 1000]
  ])
  const morning = await report('from=2026-03-01&to=2026-03-01&before=2026-03-01T10:00:00Z')
  t.strictSame(sold(morning), [['09', 1000]])
  t.equal(morning.total.netSalesMinor, 1000)

  const csv = await stoa.call(
    'GET',
    '/api/v1/reporting/sales.csv?groupBy=hour&from=2026-03-01&to=2026-03-01',
    { token }
  )
  t.match(csv.body, /\r\n09:00,09,1,0,1,10\.00,/)
})

t.test('by member of staff and by tax, to the same total; the documents are found', async t => {
  const owner = await stoa.signUp()
  const { token } = owner
  const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
  await sellOne(stoa, owner)
  const theirs = await sellOne(stoa, { ...owner, token: cashier.token })
  const card = await sellOne(stoa, owner, { tenders: [{ type: 'card', amountMinor: 1000 }] })
  const report = (groupBy: string): Promise<Report> =>
    stoa.ok('GET', `/api/v1/reporting/sales?groupBy=${groupBy}`, { token })
  t.strictSame(sold(await report('user')), [
    [owner.userId, 2000],
    [cashier.userId, 1000]
  ])
  const { items, total } = await report('tax')
  t.equal(
    items.reduce((sum, { netSalesMinor }) => sum + netSalesMinor, 0),
    3000
  )
  t.equal(
    items.reduce((sum, { taxMinor }) => sum + taxMinor, 0),
    total.taxMinor
  )

  const found = async (query: string): Promise<string[]> =>
    (
      await stoa.ok<{ items: Array<{ id: string }> }>('GET', `/api/v1/pos/sales?${query}`, {
        token
      })
    ).items.map(({ id }) => id)
  t.strictSame(await found(`userId=${cashier.userId}`), [theirs.id])
  t.strictSame(await found('tender=card'), [card.id])
  const {
    items: [{ key: variantId }]
  } = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=product', { token })
  t.equal((await found(`variantId=${variantId}`)).length, 3)
  t.strictSame(await found(`variantId=${owner.userId}`), [])
})

t.test('each tax counts what it is on, and what carries none stands beside', async t => {
  const { token } = await stoa.signUp()
  const sell = async (sku: string, rates: Array<{ code: string; ratePpm: number }>) => {
    await stoa.ok('PUT', `/api/v1/catalog/tax-classes/${sku}`, {
      token,
      body: { name: sku, rates }
    })
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku, name: sku, priceMinor: 1200, taxClass: sku, kind: 'service' }
    })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: items[0].id,
        lines: [{ variantId: product.variants[0].id, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1200 }]
      }
    })
  }
  await sell('full', [{ code: 'VAT', ratePpm: 200_000 }])
  await sell('less', [{ code: 'VAT', ratePpm: 55_000 }])
  await sell('none', [])
  const { items, total } = await stoa.ok<Report>('GET', '/api/v1/reporting/sales?groupBy=tax', {
    token
  })
  t.strictSame(
    items
      .map(({ key, label, netSalesMinor, taxMinor }) => [key, label, netSalesMinor, taxMinor])
      .sort(),
    [
      ['', '', 1200, 0],
      ['VAT 200000', 'VAT 20%', 1200, 200],
      ['VAT 55000', 'VAT 5.5%', 1200, 63]
    ]
  )
  t.equal(total.taxMinor, 263)
})
