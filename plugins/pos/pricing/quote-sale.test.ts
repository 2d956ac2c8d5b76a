import fc from 'fast-check'
import t from 'tap'
import { asAdmin, hire, set, stockedShop, testInstance } from 'stoa/testing'

t.setTimeout(180_000)
const stoa = await testInstance()
const shop = await stockedShop(stoa, '1000000', [500, 750, 99, 1])
const { token, registerId, variants } = shop
const quote = (body: object, as = token) =>
  stoa.call('POST', '/api/v1/pos/quote', { token: as, body: { registerId, ...body } })

await stoa.ok('PUT', '/api/v1/catalog/tax-classes/odd', {
  token,
  body: { name: 'Odd', ratePpm: 88_750 }
})

const discount = fc.option(
  fc.oneof(
    fc.nat({ max: 100 }).map(percent => ({ percent: String(percent) })),
    fc.nat({ max: 400 }).map(amountMinor => ({ amountMinor }))
  ),
  { nil: undefined }
)
const line = fc.record(
  {
    variantId: fc.constantFrom(...variants),
    quantity: fc.oneof(
      fc.integer({ min: 1, max: 9 }).map(String),
      fc.integer({ min: 1, max: 9_999 }).map(milli => (milli / 1000).toFixed(3))
    ),
    unitPriceMinor: fc.option(fc.integer({ min: 400, max: 90_000 }), { nil: undefined }),
    discount
  },
  { requiredKeys: ['variantId', 'quantity'] }
)

const FIGURES = [
  'currency',
  'taxMode',
  'taxes',
  'subtotalMinor',
  'discountMinor',
  'netMinor',
  'taxMinor',
  'totalMinor'
]
const OF_LINES = [
  'lineNo',
  'variantId',
  'sku',
  'name',
  'quantity',
  'unitPriceMinor',
  'discountMinor',
  'netMinor',
  'taxMinor',
  'totalMinor'
]
const figuresOf = (of: Record<string, unknown> & { lines: Array<Record<string, unknown>> }) => [
  FIGURES.map(key => of[key]),
  of.lines.map(line => OF_LINES.map(key => line[key]))
]

t.test(
  'a quote is what the sale then comes to, to the unit, and what it is refused for',
  async t => {
    let posted = 0
    for (const [taxMode, taxRounding, coin] of [
      [true, 'line', 0],
      [false, 'document', 5],
      [true, 'document', 100]
    ] as const) {
      await set(stoa, 'catalog/pricesIncludeTax', 'company', taxMode, { token })
      await set(stoa, 'pos/taxRounding', 'company', taxRounding, { token })
      await set(stoa, 'pos/cashRoundingMinor', 'company', coin, { token })
      await fc.assert(
        fc.asyncProperty(
          fc.array(line, { minLength: 1, maxLength: 5 }),
          discount,
          async (lines, off) => {
            const body = JSON.parse(JSON.stringify({ lines, discount: off }))
            const quoted = await quote(body)
            if (quoted.statusCode !== 200) {
              const refused = await stoa.call('POST', '/api/v1/pos/sales', {
                token,
                body: { registerId, ...body, tenders: [] }
              })
              return (
                refused.json().code === quoted.json().code &&
                refused.json().detail === quoted.json().detail
              )
            }
            const offer = quoted.json()
            const tenders =
              offer.totalMinor === 0 ? [] : [{ type: 'cash', amountMinor: offer.cashDueMinor }]
            const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
              token,
              body: { registerId, ...body, tenders }
            })
            posted++
            return (
              JSON.stringify(figuresOf(offer)) === JSON.stringify(figuresOf(sale)) &&
              (offer.totalMinor === 0 ||
                (sale.dueMinor === offer.cashDueMinor && sale.changeMinor === 0))
            )
          }
        ),
        { numRuns: 25, seed: 20261128 }
      )
    }
    t.ok(posted > 20, `${posted} sales`)
  }
)

t.test('nothing is written, no stock is held and no number taken', async t => {
  const tables = [
    'pos_document',
    'document_counter',
    'inventory_movement',
    'inventory_reservation',
    'audit_entry',
    'outbox',
    'job'
  ]
  const counted = () =>
    asAdmin(
      stoa,
      tables
        .map(table => `SELECT '${table}' AS of, count(*)::int AS rows FROM ${table}`)
        .join(' UNION ALL ')
    )
  await stoa.settled()
  const before = await counted()
  for (let i = 0; i < 3; i++) {
    t.equal((await quote({ lines: [{ variantId: variants[0], quantity: '2' }] })).statusCode, 200)
  }
  t.strictSame(await counted(), before)
})

t.test(
  'it takes what a sale takes: the permission, the register, a discount only from who may give one',
  async t => {
    const agent = await hire(stoa, shop, [{ role: 'stock-keeper', companyId: shop.companyId }])
    t.match(
      (await quote({ lines: [{ variantId: variants[0], quantity: '1' }] }, agent.token)).json(),
      { status: 403, code: 'access.forbidden' }
    )
    const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
    t.equal(
      (await quote({ lines: [{ variantId: variants[0], quantity: '1' }] }, cashier.token))
        .statusCode,
      200
    )
    t.match(
      (
        await quote(
          { lines: [{ variantId: variants[0], quantity: '1', discount: { percent: '10' } }] },
          cashier.token
        )
      ).json(),
      { code: 'access.forbidden' }
    )
    t.match((await quote({ lines: [{ variantId: shop.companyId, quantity: '1' }] })).json(), {
      code: 'pos.unknown-variant'
    })
    const other = await stockedShop(stoa, '0')
    t.match(
      (
        await quote({
          registerId: other.registerId,
          lines: [{ variantId: variants[0], quantity: '1' }]
        })
      ).json(),
      { status: 404 }
    )
    t.match(
      (await quote({ lines: [{ variantId: variants[0], quantity: '1' }], tenders: [] })).json(),
      { status: 400 }
    )
  }
)
