import t from 'tap'
import { asAdmin, set, stockedShop, testInstance } from 'stoa/testing'
import { wrongBooks } from 'stoa/testing/stock'

// What is sold as one and taken from its parts: at a till, by refund and void, by reservation.

const stoa = await testInstance()
const AT = '/api/v1/production/boms'

const newShop = async (stock = '100') => {
  const shop = await stockedShop(stoa, stock, [500, 750, 99, 2_000, 3_000])
  const { token, shopId, registerId } = shop
  const [cup = '', tea = '', milk = '', set = '', hamper = ''] = shop.variants
  if (stock !== '0') {
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: {
        reason: 'write-off',
        lines: [set, hamper].map(variantId => ({ variantId, quantity: stock }))
      }
    })
  }
  const make = (body: object) => stoa.call('POST', AT, { token, body })
  const sell = (variantId: string, quantity: string, amountMinor: number, more: object = {}) =>
    stoa.call('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId,
        lines: [{ variantId, quantity }],
        tenders: [{ type: 'cash', amountMinor }],
        ...more
      }
    })
  const refund = (saleId: string, quantity: string, amountMinor: number) =>
    stoa.ok('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId,
        saleId,
        lines: [{ lineNo: 1, quantity }],
        tenders: [{ type: 'cash', amountMinor }]
      }
    })
  const levels = async () => {
    const { items } = await stoa.ok('GET', `/api/v1/inventory/levels?sort=sku&shopId=${shopId}`, {
      token
    })
    return Object.fromEntries(
      items.map((one: { sku: string; available: string }) => [one.sku, one.available])
    )
  }
  return { ...shop, cup, tea, milk, set, hamper, make, sell, refund, levels }
}
const bundle = (variantId: string, parts: Array<[string, string]>, more: object = {}) => ({
  variantId,
  kind: 'bundle',
  lines: parts.map(([part, quantity]) => ({ variantId: part, quantity })),
  ...more
})

t.test('a bundle has as much as its parts make, and a sale takes them', async t => {
  const shop = await newShop('10')
  t.equal(
    (
      await shop.make(
        bundle(shop.set, [
          [shop.cup, '2'],
          [shop.tea, '0.5']
        ])
      )
    ).statusCode,
    201
  )
  t.match(await shop.levels(), { A: '10', B: '10', D: '5' })
  const sale = await shop.sell(shop.set, '2', 4_000)
  t.equal(sale.statusCode, 201, sale.body)
  t.match(await shop.levels(), { A: '6', B: '9', C: '10', D: '3' })
  const short = await shop.sell(shop.set, '4', 8_000)
  t.match(
    [short.statusCode, short.json()],
    [
      409,
      {
        code: 'inventory.stock-short',
        facts: {
          short: [
            {
              variantId: shop.set,
              requested: '4',
              available: '3',
              parts: [{ variantId: shop.cup, requested: '8', available: '6' }]
            }
          ]
        }
      }
    ]
  )
  const back = await shop.refund(sale.json().id, '1', 2_000)
  t.ok(back.id)
  t.match(await shop.levels(), { A: '8', B: '9.5', D: '4' })
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('a void puts all of it back', async t => {
  const shop = await newShop('10')
  await shop.make(bundle(shop.set, [[shop.cup, '2']]))
  const sale = (await shop.sell(shop.set, '3', 6_000)).json()
  t.match(await shop.levels(), { A: '4' })
  await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'wrong' }
  })
  t.match(await shop.levels(), { A: '10', D: '5' })
})

t.test('a refund gives back what was taken, whatever it is made of by then', async t => {
  const shop = await newShop('30')
  const { token } = shop
  await shop.make(bundle(shop.set, [[shop.cup, '1']], { makes: '3' }))
  const sale = (await shop.sell(shop.set, '2', 4_000)).json() // 2/3 = 0.667
  t.match(await shop.levels(), { A: '29.333' })
  const changed = await stoa.call('PUT', `${AT}/${shop.set}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { kind: 'bundle', lines: [{ variantId: shop.milk, quantity: '5' }] }
  })
  t.match([changed.statusCode, changed.json()], [200, { version: 2 }])
  await shop.refund(sale.id, '1', 2_000)
  t.match(await shop.levels(), { A: '29.667', C: '30' }, 'half of 0.667 is 0.334')
  await shop.refund(sale.id, '1', 2_000)
  t.match(await shop.levels(), { A: '30', C: '30' }, 'all together what was taken')
  await shop.sell(shop.set, '1', 2_000)
  t.match(await shop.levels(), { A: '30', C: '25' })
  const versions = await stoa.ok('GET', `${AT}/${shop.set}/versions`, { token })
  t.match(versions.items, [{ version: 2 }, { version: 1 }])
  const stale = await stoa.call('PUT', `${AT}/${shop.set}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { kind: 'bundle', lines: [{ variantId: shop.milk, quantity: '5' }] }
  })
  t.equal(stale.statusCode, 412)
})

t.test('what was prepared stays eaten, unless its list says otherwise', async t => {
  const shop = await newShop('10')
  const { token } = shop
  const made = {
    variantId: shop.set,
    kind: 'prepared',
    makes: '4',
    lines: [{ variantId: shop.milk, quantity: '1', wastePercent: '20' }]
  }
  t.equal((await shop.make(made)).statusCode, 201)
  const sale = (await shop.sell(shop.set, '2', 4_000)).json() // 2/4 × 1.25 = 0.625
  t.match(await shop.levels(), { C: '9.375', D: '30' })
  await shop.refund(sale.id, '1', 2_000)
  t.match(await shop.levels(), { C: '9.375' })
  await stoa.ok('PUT', `${AT}/${shop.set}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { ...made, variantId: undefined, partsReturn: true }
  })
  await shop.refund(sale.id, '1', 2_000)
  t.match(await shop.levels(), { C: '9.375' }, 'as it was when it was sold')
  const next = (await shop.sell(shop.set, '2', 4_000)).json()
  await shop.refund(next.id, '2', 4_000)
  t.match(await shop.levels(), { C: '9.375' })
})

t.test('bundles of bundles take what is at the bottom, one line each', async t => {
  const shop = await newShop('50')
  await shop.make(
    bundle(shop.set, [
      [shop.cup, '2'],
      [shop.tea, '1']
    ])
  )
  await shop.make(
    bundle(shop.hamper, [
      [shop.set, '3'],
      [shop.cup, '1']
    ])
  )
  const sale = await shop.sell(shop.hamper, '2', 6_000)
  t.equal(sale.statusCode, 201)
  t.match(await shop.levels(), { A: '36', B: '44', E: '5', D: '18' })
  const moved = await asAdmin(
    stoa,
    `SELECT variant_id, quantity FROM inventory_movement WHERE tenant_id = $1 AND document_id = $2 ORDER BY quantity`,
    [shop.tenantId, sale.json().id]
  )
  t.strictSame(moved, [
    { variant_id: shop.cup, quantity: '-14.000' },
    { variant_id: shop.tea, quantity: '-6.000' }
  ])
})

t.test('nothing is made of itself, nor too deep, and what has stock is no bundle', async t => {
  const shop = await newShop('5')
  const { token } = shop
  await shop.make(bundle(shop.set, [[shop.cup, '1']]))
  await shop.make(bundle(shop.hamper, [[shop.set, '1']]))
  const round = await stoa.call('PUT', `${AT}/${shop.set}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: bundleBody([[shop.hamper, '1']])
  })
  t.match([round.statusCode, round.json()], [422, { code: 'production.bom-in-circle' }])
  t.match(round.json().detail, 'Thing D → Thing E → Thing D')
  const itself = await shop.make({ ...bundle(shop.milk, [[shop.milk, '1']]), kind: 'manufactured' })
  t.match(itself.json(), { code: 'production.bom-in-circle' })
  t.match((await shop.make(bundle(shop.cup, [[shop.tea, '1']]))).json(), {
    code: 'production.has-stock',
    facts: { levels: [{ onHand: '5' }] }
  })
  t.match((await shop.make(bundle(shop.set, [[shop.tea, '1']]))).json(), {
    code: 'production.bom-exists'
  })
  const twice = bundle(shop.milk, [
    [shop.tea, '1'],
    [shop.tea, '2']
  ])
  t.match((await shop.make({ ...twice, kind: 'manufactured' })).json(), {
    code: 'production.part-twice'
  })
  const received = await stoa.call('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'receipt', lines: [{ variantId: shop.set, quantity: '1' }] }
  })
  t.match([received.statusCode, received.json()], [422, { code: 'inventory.no-stock-of-its-own' }])
  let below = shop.hamper
  for (let i = 0; i < 7; i++) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: `N${i}`, name: `Nest ${i}`, priceMinor: 1 }
    })
    const { id } = product.variants[0]
    const made = await shop.make(bundle(id, [[below, '1']]))
    t.equal(made.statusCode, i < 6 ? 201 : 422, made.body)
    if (i === 6) t.match(made.json(), { code: 'production.bom-too-deep' })
    below = id
  }
})
const bundleBody = (parts: Array<[string, string]>) => ({
  kind: 'bundle',
  lines: parts.map(([variantId, quantity]) => ({ variantId, quantity }))
})

t.test('what is made of nothing any more has stock of its own again', async t => {
  const shop = await newShop('5')
  const { token } = shop
  await shop.make(bundle(shop.set, [[shop.cup, '1']]))
  const gone = await stoa.call('DELETE', `${AT}/${shop.set}`, {
    token,
    headers: { 'if-match': '"1"' }
  })
  t.match([gone.statusCode, gone.json()], [200, { kind: 'goods', version: 2 }])
  t.equal((await stoa.call('GET', `${AT}/${shop.set}`, { token })).statusCode, 404)
  t.match(await shop.levels(), { A: '5', D: '0' })
  t.equal((await shop.make(bundle(shop.set, [[shop.cup, '2']]))).json().version, 3)
})

t.test('weights are converted, packs are counted, costs are those of the parts', async t => {
  const shop = await newShop('0')
  const { token } = shop
  const kilo = async (sku: string, soldBy: string, costMinor: number) =>
    (
      await stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: { sku, name: sku, priceMinor: 100, soldBy, costMinor }
      })
    ).variants[0].id
  const flour = await kilo('FLOUR', 'kg', 120)
  const eggs = await kilo('EGG', 'piece', 25)
  const box = await stoa.ok('POST', `/api/v1/catalog/packs`, {
    token,
    body: { variantId: eggs, name: 'Box', quantity: '10' }
  })
  const made = await shop.make({
    variantId: shop.set,
    kind: 'prepared',
    makes: '10',
    lines: [
      { variantId: flour, quantity: '500', unit: 'g' },
      { variantId: eggs, quantity: '1', packId: box.id }
    ]
  })
  t.match(
    [made.statusCode, made.json()],
    [
      201,
      {
        // (0.5 × 120 + 10 × 25) ÷ 10
        costMinor: 31,
        lines: [
          { baseQuantity: '0.5', unit: 'g', costMinor: 60 },
          { baseQuantity: '10', pack: { name: 'Box', quantity: '10' }, costMinor: 250 }
        ]
      }
    ]
  )
  await stoa.settled()
  const costOf = async () =>
    (await stoa.ok('GET', `/api/v1/catalog/products?search=Thing%20D`, { token })).items[0]
      .variants[0].costMinor
  t.equal(await costOf(), 31, 'the catalogue knows it')
  t.match(
    (
      await shop.make({
        variantId: shop.hamper,
        kind: 'bundle',
        lines: [{ variantId: eggs, quantity: '1', unit: 'kg' }]
      })
    ).json(),
    { code: 'production.unit-differs' }
  )
})

t.test('what is held back is what is sold, whatever is changed between', async t => {
  const shop = await newShop('10')
  const { GoodsMoved, GoodsReserved } = await import('../../../contracts/stock.ts')
  const { newId } = await import('stoa/plugin')
  await shop.make(bundle(shop.set, [[shop.cup, '2']]))
  const holder = { type: 'test.order', id: newId() }
  const { companyId, shopId } = shop
  const system = await stoa.system(shop.tenantId, { companyId })
  await system.unitOfWork(inside =>
    inside.emit(GoodsReserved, {
      companyId,
      shopId,
      holder,
      expiresAt: null,
      lines: [{ variantId: shop.set, quantity: '3' }]
    })
  )
  t.match(await shop.levels(), { A: '4', D: '2' })
  await stoa.ok('PUT', `${AT}/${shop.set}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: bundleBody([[shop.tea, '1']])
  })
  await system.unitOfWork(inside =>
    inside.emit(GoodsMoved, {
      companyId,
      shopId,
      reason: 'sale',
      document: { type: 'test', id: newId() },
      occurredAt: new Date().toISOString(),
      holder,
      lines: [{ variantId: shop.set, quantity: '-3' }]
    })
  )
  t.match(await shop.levels(), { A: '4', B: '10', D: '10' })
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('a shop that may go below zero sells a bundle that is not there', async t => {
  const shop = await newShop('0')
  await set(stoa, 'inventory/allowNegativeStock', 'shop', true, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  await shop.make(bundle(shop.set, [[shop.cup, '2']]))
  t.equal((await shop.sell(shop.set, '1', 2_000)).statusCode, 201)
  t.match(await shop.levels(), { A: '-2', D: '0' })
})
