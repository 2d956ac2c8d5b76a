import t from 'tap'
import { hire, set, stockedShop, testInstance } from 'stoa/testing'

const stoa = await testInstance()

interface Discounts {
  total: { discountMinor: number }
  items: Array<{ key: string; discountMinor: number }>
}

/** Two pieces at 5.00 on a line, by whoever asks. */
async function place() {
  const shop = await stockedShop(stoa, '100')
  await set(stoa, 'pos/discountLimitPercent', 'shop', 10, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  const [variantId] = shop.variants
  const ask = async (token: string, path: string, body: object, approval?: string) => {
    const answer = await stoa.call('POST', `/api/v1/pos/${path}`, {
      token,
      body: { registerId: shop.registerId, ...body },
      headers: approval === undefined ? {} : { 'stoa-approval': approval }
    })
    t.equal(answer.statusCode, 201, answer.body)
    return answer.json()
  }
  const sale = (discount: object, more: object = {}) => ({
    registerId: shop.registerId,
    lines: [{ variantId, quantity: '2', ...(discount && { discount }) }],
    tenders: [{ type: 'cash', amountMinor: 5_000 }],
    ...more
  })
  const report = (groupBy: string, more = ''): Promise<Discounts> =>
    stoa.ok('GET', `/api/v1/reporting/discounts?groupBy=${groupBy}${more}`, { token: shop.token })
  return { shop, ask, sale, report }
}

t.test('by reason, by who gave them and by who approved them; to the same total', async t => {
  const { shop, ask, sale, report } = await place()
  const { token } = shop
  await stoa.ok('POST', '/api/v1/access/roles', {
    token,
    body: {
      name: 'seller',
      rules: ['sale.post', 'sale.read', 'sale.discount'].map(permission => ({ permission }))
    }
  })
  const cashier = await hire(stoa, shop, [{ role: 'seller', shopId: shop.shopId }])
  const manager = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])

  // 1.00 for a scratch on a line, and 0.90 off the whole, which is a regular's.
  await ask(
    token,
    'sales',
    sale(
      { percent: '10', reason: 'Scratched' },
      { discount: { percent: '10', reason: 'Regular customer' } }
    )
  )
  // 3.00, approved; 1.50 of it is undone by another.
  const body = sale({ percent: '30', reason: 'Scratched' })
  const { id } = await stoa.ok('POST', '/api/v1/access/approvals', {
    token: cashier.token,
    body: { operation: 'pos.post-sale', permission: 'sale.discount-beyond', input: body }
  })
  await stoa.ok('POST', `/api/v1/access/approvals/${id}/approve`, { token: manager.token })
  const approved = await ask(cashier.token, 'sales', body, id)
  await ask(token, 'refunds', {
    saleId: approved.id,
    lines: [{ lineNo: 1, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 350 }]
  })
  // 1.00 without a reason, and one off the whole that is void again.
  await ask(cashier.token, 'sales', sale({ percent: '10' }))
  const gone = await ask(token, 'sales', {
    ...sale(undefined as never),
    discount: { amountMinor: 200, reason: 'Regular customer' }
  })
  await ask(token, `sales/${gone.id}/void`, { reason: 'twice' })
  await ask(token, 'sales', sale(undefined as never))

  const byReason = await report('reason')
  t.strictSame(byReason.total, {
    key: '',
    sales: 3,
    givenMinor: 790,
    undoneMinor: 350,
    discountMinor: 440
  })
  t.strictSame(byReason.items, [
    { key: 'Scratched', sales: 2, givenMinor: 400, undoneMinor: 150, discountMinor: 250 },
    { key: 'Regular customer', sales: 1, givenMinor: 290, undoneMinor: 200, discountMinor: 90 },
    { key: '', sales: 1, givenMinor: 100, undoneMinor: 0, discountMinor: 100 }
  ])
  const pairs = ({ items }: Discounts) =>
    items.map(({ key, discountMinor }) => [key, discountMinor])
  t.strictSame(pairs(await report('user')), [
    [cashier.userId, 250],
    [shop.userId, 190]
  ])
  t.strictSame(pairs(await report('approver')), [
    ['', 290],
    [manager.userId, 150]
  ])
  const sales = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=none', { token })
  t.equal(sales.total.discountMinor, byReason.total.discountMinor, 'as the sales report says')

  const csv = await stoa.call('GET', '/api/v1/reporting/discounts.csv', { token })
  t.match(csv.headers['content-disposition'], /discounts-.*\.csv/)
  t.strictSame(csv.body.replace('\uFEFF', '').trimEnd().split('\r\n'), [
    'reason,sales,given,undone,discount,currency',
    'Scratched,2,4.00,1.50,2.50,GBP',
    'Regular customer,1,2.90,2.00,0.90,GBP',
    ',1,1.00,0.00,1.00,GBP',
    'total,3,7.90,3.50,4.40,GBP'
  ])

  const other = await stockedShop(stoa, '1')
  t.equal(
    (await stoa.call('GET', `/api/v1/reporting/discounts?shopId=${other.shopId}`, { token }))
      .statusCode,
    404
  )
  t.equal(
    (await stoa.call('GET', '/api/v1/reporting/discounts', { token: cashier.token })).statusCode,
    403
  )
})

t.test('by day, and of what the reader may see', async t => {
  const { shop, ask, sale, report } = await place()
  const old = '2026-03-02T12:00:00Z'
  await ask(shop.token, 'sales', sale({ percent: '10', reason: 'Old' }, { occurredAt: old }))
  await ask(shop.token, 'sales', sale({ percent: '20', reason: 'New' }))
  const keys = ({ items }: Discounts) => items.map(({ key }) => key)
  t.strictSame(keys(await report('reason', '&from=2026-03-01&to=2026-03-31')), ['Old'])
  t.strictSame(keys(await report('reason')), ['New'])
  t.strictSame(keys(await report('reason', '&from=2026-03-01')), ['New', 'Old'])
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: {
      name: 'some',
      rules: [
        { permission: 'report.sales' },
        { permission: 'sale.read', conditions: { totalMinor: { $lte: 850 } } }
      ]
    }
  })
  const some = await hire(stoa, shop, [{ role: 'some', companyId: shop.companyId }])
  t.strictSame(
    keys(
      await stoa.ok('GET', '/api/v1/reporting/discounts?from=2026-03-01', { token: some.token })
    ),
    ['New']
  )
})
