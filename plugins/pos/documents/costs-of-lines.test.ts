import t from 'tap'
import { hire, stockedShop, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const shop = await stockedShop(stoa, '0')
const { token } = shop
const sales = '/api/v1/pos/sales'
/** A cost no one without the right may come across. */
const SECRET = 61_237
const SECRETS = /61237|612[.,]37|[cC]ost(?!um)/

const lamp = await stoa.ok('POST', '/api/v1/catalog/products', {
  token,
  body: { sku: 'LAMP', name: 'Lamp', priceMinor: 99_900, costMinor: SECRET }
})
const tea = await stoa.ok('POST', '/api/v1/catalog/products', {
  token,
  body: { sku: 'TEA', name: 'Tea', priceMinor: 300 }
})
await stoa.ok('PUT', '/api/v1/tenants/settings/inventory/allowNegativeStock', {
  token,
  body: { level: 'shop', value: true }
})
const lines = [
  { variantId: lamp.variants[0].id, quantity: '2' },
  { variantId: tea.variants[0].id, quantity: '1' }
]
const tenders = [{ type: 'cash', amountMinor: 2 * 99_900 + 300 }]
const costsOf = (document: { lines: Array<{ costMinor?: number | null }> }) =>
  document.lines.map(l => l.costMinor)
const sell = (as = token) =>
  stoa.ok('POST', sales, { token: as, body: { registerId: shop.registerId, lines, tenders } })
let version = 1
const changeCost = async (costMinor: number) => {
  await stoa.call('PATCH', `/api/v1/catalog/products/${lamp.id}`, {
    token,
    headers: { 'if-match': `"${version++}"` },
    body: { costMinor }
  })
}

t.test(
  'a line keeps what its goods cost when they were sold; a refund and a void have the cost of the sale',
  async t => {
    const [sale, voided] = [await sell(), await sell()]
    t.strictSame(costsOf(sale), [SECRET, null], 'null where no one said')
    await changeCost(70_000)
    t.strictSame(
      await stoa.ok('GET', `${sales}/${sale.id}`, { token }),
      sale,
      'it reads back as it was answered'
    )
    t.strictSame(costsOf(await sell()), [70_000, null])
    const refund = await stoa.ok('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId: shop.registerId,
        saleId: sale.id,
        lines: [
          { lineNo: 2, quantity: '1' },
          { lineNo: 1, quantity: '1' }
        ],
        tenders: [{ type: 'cash', amountMinor: 99_900 + 300 }]
      }
    })
    t.strictSame(
      refund.lines.map((l: { sku: string; costMinor: number | null }) => [l.sku, l.costMinor]),
      [
        ['LAMP', SECRET],
        ['TEA', null]
      ]
    )
    t.strictSame(await stoa.ok('GET', `/api/v1/pos/refunds/${refund.id}`, { token }), refund)
    t.strictSame(
      costsOf(
        await stoa.ok('POST', `${sales}/${voided.id}/void`, {
          token,
          body: { registerId: shop.registerId, reason: 'Test' }
        })
      ),
      [SECRET, null]
    )
    const blind = await stoa.ok('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId: shop.registerId,
        lines: [lines[0]],
        tenders: [{ type: 'cash', amountMinor: 2 * 99_900 }]
      }
    })
    t.strictSame(
      costsOf(blind),
      [70_000],
      'goods whose sale is not known come back at what they cost now'
    )
    await changeCost(SECRET)
  }
)

t.test('an order made elsewhere keeps it too', async t => {
  const { OrderPaid } = await import('../../../contracts/sales.ts')
  const { newId } = await import('stoa/plugin')
  const system = await stoa.system(shop.tenantId, {
    companyId: shop.companyId,
    shopId: shop.shopId
  })
  const saleId = newId()
  await system.unitOfWork(ctx =>
    ctx.emit(OrderPaid, {
      saleId,
      companyId: shop.companyId,
      shopId: shop.shopId,
      customerId: null,
      reference: 'W-1',
      occurredAt: new Date().toISOString(),
      note: null,
      currency: 'GBP',
      taxMode: 'inclusive' as const,
      lines: [
        {
          variantId: lamp.variants[0].id,
          sku: 'LAMP',
          name: 'Lamp',
          stocked: true,
          quantity: '1',
          unitPriceMinor: 90_000,
          taxes: []
        }
      ],
      totalMinor: 90_000,
      tenders: [{ type: 'card' as const, amountMinor: 90_000, reference: null }]
    })
  )
  t.strictSame(costsOf(await stoa.ok('GET', `${sales}/${saleId}`, { token })), [SECRET])
})

t.test(
  'who may not see costs comes across none, and no receipt, event or report tells them',
  async t => {
    const sale = await sell()
    const { token: cashier } = await hire(stoa, shop, [
      { role: 'cashier', companyId: shop.companyId }
    ])
    const { token: accountant } = await hire(stoa, shop, [
      { role: 'accountant', companyId: shop.companyId }
    ])
    t.strictSame(costsOf(await stoa.ok('GET', `${sales}/${sale.id}`, { token: accountant })), [
      SECRET,
      null
    ])
    for (const url of [
      `${sales}/${sale.id}`,
      sales,
      `${sales}/${sale.id}/receipt`,
      `${sales}/${sale.id}/receipt.html`
    ]) {
      t.notMatch((await stoa.call('GET', url, { token: cashier })).body, SECRETS, url)
    }
    t.notMatch(JSON.stringify(await sell(cashier)), SECRETS, 'not even that there is one')
    for (const url of [`${sales}/${sale.id}/receipt`, `${sales}/${sale.id}/receipt.html`]) {
      t.notMatch(
        (await stoa.call('GET', url, { token })).body,
        SECRETS,
        'a receipt is for the customer, whoever prints it'
      )
    }
    const { rows: events } = await stoa.instance.relayPool.query<{ data: object }>(
      'SELECT data FROM pool.outbox WHERE tenant_id = $1',
      [shop.tenantId]
    )
    t.ok(events.length > 0)
    t.notMatch(JSON.stringify(events), SECRETS)
  }
)
