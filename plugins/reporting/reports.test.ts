import t from 'tap'
import { testInstance } from '../../test/support/instance.ts'
import { sellOne } from '../../test/support/till.ts'

const stoa = await testInstance()

t.test('the sales report adds up, in every grouping and as a table', async t => {
  const owner = await stoa.signUp()
  const { token } = owner
  for (let i = 0; i < 3; i++) await sellOne(stoa, owner)
  for (const groupBy of ['day', 'shop', 'product', 'tender', 'none']) {
    const report = await stoa.ok('GET', `/api/v1/reporting/sales?groupBy=${groupBy}`, { token })
    t.match(report, { currency: 'GBP', total: { sales: 3, refunds: 0, grossMinor: 3000, netSalesMinor: 3000 } })
    t.equal(report.items.reduce((sum: number, f: { netSalesMinor: number }) => sum + f.netSalesMinor, 0), groupBy === 'none' ? 0 : 3000, groupBy)
  }
  const csv = await stoa.call('GET', '/api/v1/reporting/sales.csv?groupBy=tender', { token })
  t.match(csv.body, /cash,cash,3,0,0,30\.00,0\.00,30\.00,0\.00,0\.00,GBP/)
  const top = await stoa.ok('GET', '/api/v1/reporting/top-products?limit=1', { token })
  t.match(top.items, [{ label: 'TILL-1 Something', quantity: '3' }])
  const stock = await stoa.ok('GET', '/api/v1/reporting/stock', { token })
  t.match(stock.items, [{ sku: 'TILL-1', quantity: '99997' }])
  t.match((await stoa.call('GET', '/api/v1/reporting/stock.csv', { token })).body, /TILL-1,Something,99997/)
})

t.test('a range that makes no sense is refused', async t => {
  const { token } = await stoa.signUp()
  t.equal((await stoa.call('GET', '/api/v1/reporting/sales?from=2026-02-01&to=2026-01-01', { token })).json().code, 'reporting.range-reversed')
  t.equal((await stoa.call('GET', '/api/v1/reporting/sales?from=2016-02-01&to=2026-01-01', { token })).json().code, 'reporting.range-too-long')
  t.equal((await stoa.call('GET', '/api/v1/reporting/sales?from=2026-02-31', { token })).statusCode, 400)
})
