import t from 'tap'
import { sellOne, stockedShop, testInstance } from 'stoa/testing'

const stoa = await testInstance()

t.test('the sales report adds up, in every grouping and as a table', async t => {
  const owner = await stoa.signUp()
  const { token } = owner
  for (let i = 0; i < 3; i++) await sellOne(stoa, owner)
  for (const groupBy of ['day', 'shop', 'product', 'tender', 'none']) {
    const report = await stoa.ok('GET', `/api/v1/reporting/sales?groupBy=${groupBy}`, { token })
    t.match(report, {
      currency: 'GBP',
      total: { sales: 3, refunds: 0, grossMinor: 3000, netSalesMinor: 3000 }
    })
    t.equal(
      report.items.reduce((sum: number, f: { netSalesMinor: number }) => sum + f.netSalesMinor, 0),
      groupBy === 'none' ? 0 : 3000,
      groupBy
    )
  }
  const csv = await stoa.call('GET', '/api/v1/reporting/sales.csv?groupBy=tender', { token })
  t.match(csv.body, /cash,cash,3,0,0,30\.00,0\.00,30\.00,0\.00,0\.00,0\.00,0\.00,0\.00,0\.00,GBP/)
  const top = await stoa.ok('GET', '/api/v1/reporting/top-products?limit=1', { token })
  t.match(top.items, [{ label: 'TILL-1 Something', quantity: '3' }])
  const stock = await stoa.ok('GET', '/api/v1/reporting/stock', { token })
  t.match(stock.items, [{ sku: 'TILL-1', quantity: '99997' }])
  t.match(
    (await stoa.call('GET', '/api/v1/reporting/stock.csv', { token })).body,
    /TILL-1,Something,99997/
  )
})

t.test('discounts in a report are those of what stays sold', async t => {
  const shop = await stockedShop(stoa, '100')
  const { token, registerId } = shop
  const ask = (path: string, body: object) =>
    stoa.ok('POST', `/api/v1/pos/${path}`, { token, body: { registerId, ...body } })
  // Two at 5.00, a tenth off each: 1.00 off the sale.
  const sell = () =>
    ask('sales', {
      lines: [{ variantId: shop.variants[0], quantity: '2', discount: { percent: '10' } }],
      tenders: [{ type: 'cash', amountMinor: 900 }]
    })
  const [first, second] = [await sell(), await sell()]
  await ask('refunds', {
    saleId: first.id,
    lines: [{ lineNo: 1, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 450 }]
  })
  await ask(`sales/${second.id}/void`, { reason: 'wrong customer' })
  for (const groupBy of ['day', 'shop', 'product', 'none']) {
    const { total } = await stoa.ok('GET', `/api/v1/reporting/sales?groupBy=${groupBy}`, { token })
    t.match(total, { sales: 1, netSalesMinor: 450, discountMinor: 50, quantity: '1' }, groupBy)
  }
})

/** What a clock in a zone shows, as it is asked for. */
const clock = (timeZone: string, parts: Intl.DateTimeFormatOptions, at = Date.now()): string =>
  new Intl.DateTimeFormat('sv', { timeZone, ...parts }).format(at)
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

t.test(
  'today is the business day in force: what is sold before the day begins is in the report of the day before',
  async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const dayStartsAt = clock(
      'Europe/London',
      { hour: '2-digit', minute: '2-digit' },
      Date.now() + 3_600_000
    )
    await stoa.ok('PUT', '/api/v1/tenants/settings/pos/dayStartsAt', {
      token,
      body: { level: 'shop', value: dayStartsAt }
    })
    const { businessDay } = (await sellOne(stoa, owner)) as unknown as { businessDay: string }
    for (const path of ['sales', 'top-products', `sales?shopId=${owner.shopId}`]) {
      t.match(
        await stoa.ok('GET', `/api/v1/reporting/${path}`, { token }),
        { from: businessDay, to: businessDay, items: [{ sales: 1 }] },
        path
      )
    }
  }
)

t.test(
  "in a shop whose clock shows another date, today is that shop's; for the whole company, the days of all its shops",
  async t => {
    const far =
      ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].find(
        zone => clock(zone, DAY) !== clock('Europe/London', DAY)
      ) ?? ''
    const owner = await stoa.signUp()
    const { token } = owner
    await sellOne(stoa, owner)
    const { id: shopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
      token,
      body: { name: 'Far', code: 'FAR', timeZone: far }
    })
    const there = { 'x-shop-id': shopId }
    await stoa.ok('PUT', '/api/v1/tenants/settings/inventory/allowNegativeStock', {
      token,
      headers: there,
      body: { level: 'shop', value: true }
    })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token, headers: there })
    const {
      items: [{ id: variantId }]
    } = {
      items: [(await stoa.ok('GET', '/api/v1/catalog/products', { token })).items[0].variants[0]]
    }
    const sale = {
      registerId: items.find((r: { shopId: string }) => r.shopId === shopId).id,
      lines: [{ variantId, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }]
    }
    const { businessDay } = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      headers: { ...there, 'idempotency-key': crypto.randomUUID() },
      body: sale
    })
    t.equal(businessDay, clock(far, DAY))
    for (const path of ['sales', 'top-products']) {
      t.match(
        await stoa.ok('GET', `/api/v1/reporting/${path}`, { token, headers: there }),
        { from: businessDay, to: businessDay, items: [{ sales: 1 }] },
        path
      )
    }
    const all = await stoa.ok('GET', '/api/v1/reporting/sales', { token })
    t.strictSame(
      [all.from, all.to, all.total.sales],
      [...[businessDay, clock('Europe/London', DAY)].sort(), 2]
    )
  }
)

t.test('a range that makes no sense is refused', async t => {
  const { token } = await stoa.signUp()
  t.equal(
    (
      await stoa.call('GET', '/api/v1/reporting/sales?from=2026-02-01&to=2026-01-01', { token })
    ).json().code,
    'reporting.range-reversed'
  )
  t.equal(
    (
      await stoa.call('GET', '/api/v1/reporting/sales?from=2016-02-01&to=2026-01-01', { token })
    ).json().code,
    'reporting.range-too-long'
  )
  t.equal(
    (await stoa.call('GET', '/api/v1/reporting/sales?from=2026-02-31', { token })).statusCode,
    400
  )
})
