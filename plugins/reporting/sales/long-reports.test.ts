import t from 'tap'
import { testInstance } from 'stoa/testing'

const stoa = await testInstance()
const PRODUCTS = 1_020
const HALF = PRODUCTS / 2

t.test(
  'more products than a report lists: the rest stands in one row, and the stock table is whole',
  async t => {
    const { token } = await stoa.signUp()
    const csv = [
      'sku,name,price,kind',
      ...Array.from({ length: PRODUCTS }, (_, i) => `L-${i},Thing ${i},1.00,goods`)
    ].join('\n')
    const { id } = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body: { csv }
    })
    await stoa.settled()
    t.match(await stoa.ok('GET', `/api/v1/files/imports/${id}`, { token }), {
      state: 'done',
      created: PRODUCTS
    })

    const variantIds: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const page: { items: Array<{ variants: Array<{ id: string }> }>; next: string | null } =
        await stoa.ok(
          'GET',
          `/api/v1/catalog/products?limit=100${next === '' ? '' : `&after=${next}`}`,
          { token }
        )
      variantIds.push(...page.items.flatMap(p => p.variants.map(v => v.id)))
      next = page.next
    }
    const {
      items: [register]
    } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    for (const half of [variantIds.slice(0, HALF), variantIds.slice(HALF)]) {
      await stoa.ok('POST', '/api/v1/inventory/adjustments', {
        token,
        body: { reason: 'opening', lines: half.map(variantId => ({ variantId, quantity: '5' })) }
      })
      await stoa.ok('POST', '/api/v1/pos/sales', {
        token,
        body: {
          registerId: register.id,
          lines: half.map(variantId => ({ variantId, quantity: '2' })),
          tenders: [{ type: 'cash', amountMinor: HALF * 200 }]
        }
      })
    }

    const report = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=product', { token })
    t.equal(report.items.length, 1_000)
    t.match(report.others, { quantity: '40', grossMinor: 4_000, netSalesMinor: 4_000 })
    t.equal(
      report.items.reduce((sum: number, f: { netSalesMinor: number }) => sum + f.netSalesMinor, 0) +
        report.others.netSalesMinor,
      report.total.netSalesMinor
    )
    t.match(
      (await stoa.call('GET', '/api/v1/reporting/sales.csv?groupBy=product', { token })).body,
      /\r\nothers,,,,40,40\.00,0\.00,40\.00,/
    )

    const stock = (await stoa.call('GET', '/api/v1/reporting/stock.csv', { token })).body
      .trimEnd()
      .split('\r\n')
    t.equal(stock.length, PRODUCTS + 1)
    t.ok(stock.slice(1).every((row: string) => row.endsWith(',3')))
  }
)
