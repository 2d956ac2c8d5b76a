import t from 'tap'
import { asAdmin, cashSale, hire, stockedShop, testInstance } from 'stoa/testing'

// What runs low in a shop, when that is reported, and how much to order.

const stoa = await testInstance()
const shop = await stockedShop(stoa, '10')
const { token } = shop
const [a, b, c] = shop.variants as [string, string, string]

const points = (lines: object[], as = token) =>
  stoa.call('PUT', '/api/v1/inventory/reorder-points', { token: as, body: { points: lines } })
const list = (query = '') => stoa.ok('GET', `/api/v1/inventory/reorder?${query}`, { token })
const low = async (): Promise<string[]> =>
  (await stoa.ok('GET', '/api/v1/inventory/levels?state=low&sort=name', { token })).items.map(
    ({ sku }: { sku: string }) => sku
  )
const sell = (lines: Array<[number, string]>) =>
  stoa.ok('POST', '/api/v1/pos/sales', { token, body: cashSale(shop, lines, 100_000) })
const reported = async (): Promise<object[]> => {
  const rows = await asAdmin<{ data: { lines: object[] } }>(
    stoa,
    "SELECT data FROM outbox WHERE tenant_id = $1 AND name = 'inventory.reorder-point-reached' ORDER BY id",
    [shop.tenantId]
  )
  return rows.flatMap(({ data }) => data.lines)
}

t.test('the point of a variant stands before the setting of the shop', async t => {
  t.strictSame(await low(), [])
  const answer = await points([
    { variantId: a, reorderPoint: '10', orderUpTo: '40' },
    { variantId: b, reorderPoint: '0' }
  ])
  t.match(answer.json(), { changed: 2 })
  t.strictSame(await low(), ['A'])
  const { items } = await stoa.ok('GET', '/api/v1/inventory/levels?sort=name', { token })
  t.match(items, [
    { sku: 'A', state: 'low', reorderPoint: '10', orderUpTo: '40', available: '10' },
    { sku: 'B', state: 'enough', reorderPoint: '0', orderUpTo: null },
    { sku: 'C', state: 'enough', reorderPoint: null }
  ])
  await points([{ variantId: a, reorderPoint: null, orderUpTo: '7' }])
  t.match((await list('all=true')).items[0], { sku: 'A', reorderPoint: null, orderUpTo: null })
  t.strictSame(await low(), [])
})

t.test(
  'it is reported once when something falls to its point, and again after it rose',
  async t => {
    await points([{ variantId: a, reorderPoint: '8' }])
    t.strictSame(await reported(), [], 'a point set is no fall')
    await sell([[0, '1']])
    t.strictSame(await reported(), [])
    await sell([
      [0, '1'],
      [1, '1']
    ])
    t.strictSame(
      await reported(),
      [{ variantId: a, available: '8' }],
      'B is above its point of zero'
    )
    await sell([[0, '1']])
    t.equal((await reported()).length, 1, 'it was low already')
    // C has no point: what is few is what the shop says, three.
    await sell([[2, '6.5']])
    t.equal((await reported()).length, 1)
    await sell([[2, '0.5']])
    t.strictSame((await reported())[1], { variantId: c, available: '3' })
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: { reason: 'receipt', lines: [{ variantId: a, quantity: '5' }] }
    })
    t.equal((await reported()).length, 2, 'a rise is no fall')
    await sell([[0, '4.5']])
    t.strictSame((await reported())[2], { variantId: a, available: '7.5' })
  }
)

t.test('goods that are promised run low too', async t => {
  await points([{ variantId: b, reorderPoint: '5' }])
  const before = (await reported()).length
  const { id: customerId } = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ann', phone: '+442079460000' }
  })
  await stoa.ok('POST', '/api/v1/layaways/layaways', {
    token,
    body: {
      registerId: shop.registerId,
      customerId,
      lines: [{ variantId: b, quantity: '4' }],
      deposit: { method: 'cash', amountMinor: 3_000 }
    }
  })
  t.strictSame((await reported()).slice(before), [{ variantId: b, available: '5' }])
})

t.test('what to order: fewest first, by what was sold, less what is there', async t => {
  await points([
    { variantId: a, reorderPoint: '8', orderUpTo: '20' },
    { variantId: c, reorderPoint: '4' }
  ])
  const { items } = await list()
  t.match(items, [
    // 7 sold in 28 days: a quarter a day; 7 days and half as much again are 2.6, so 3; and 7 for 28 days.
    { sku: 'C', available: '3', sold: '7', suggestedPoint: '3', suggestedUpTo: '10', toOrder: '7' },
    { sku: 'B', available: '5', sold: '1' },
    { sku: 'A', available: '7.5', sold: '7.5', orderUpTo: '20', toOrder: '13' }
  ])
  const first = await list('limit=2')
  const second = await list(`limit=2&after=${first.next}`)
  t.strictSame([...first.items, ...second.items], items)
  t.match((await list('all=true&search=thing%20b')).items, [{ sku: 'B' }])
  const csv = await stoa.call('GET', '/api/v1/inventory/reorder.csv', { token })
  t.match(csv.body, /^\uFEFF?sku,name,available,incoming,sold,reorderPoint,orderUpTo,toOrder\r\n/)
  t.match(csv.body, /A,Thing A,7\.5,0,7\.5,8,20,13\r\n/)
})

t.test('what was sold long ago suggests nothing, what came back is taken off', async t => {
  const other = await stockedShop(stoa, '10')
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: other.token,
    body: cashSale(other, [[0, '4']], 100_000)
  })
  await stoa.ok('POST', '/api/v1/pos/refunds', {
    token: other.token,
    body: {
      registerId: other.registerId,
      saleId: sale.id,
      reason: 'broken',
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 500 }]
    }
  })
  const rows = async () =>
    (await stoa.ok('GET', '/api/v1/inventory/reorder?all=true', { token: other.token })).items
  t.match(await rows(), [
    { sku: 'A', sold: '3' },
    { sku: 'B', sold: '0', suggestedPoint: null, toOrder: null }
  ])
  await asAdmin(
    stoa,
    "UPDATE inventory_movement SET occurred_at = occurred_at - interval '29 days' WHERE tenant_id = $1 AND reason = 'sale'",
    [other.tenantId]
  )
  t.match(await rows(), [{ sku: 'A', sold: '-1', suggestedPoint: null }])
})

t.test('each shop has its own sales; what is off sale is not ordered', async t => {
  const other = await stockedShop(stoa, '3')
  const { id: shopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: other.token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
  })
  const skus = async (query: string) =>
    (await stoa.ok('GET', `/api/v1/inventory/reorder?${query}`, { token: other.token })).items.map(
      ({ sku, sold }: { sku: string; sold: string }) => `${sku} ${sold}`
    )
  await stoa.ok('POST', '/api/v1/pos/sales', {
    token: other.token,
    body: cashSale(other, [[0, '1']], 100_000)
  })
  t.strictSame(await skus(`shopId=${other.shopId}`), ['A 1', 'B 0', 'C 0'])
  t.strictSame(await skus(`shopId=${shopId}&all=true`), ['A 0', 'B 0', 'C 0'])
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products?search=B', {
    token: other.token
  })
  await stoa.ok('PATCH', `/api/v1/catalog/products/${items[0].id}`, {
    token: other.token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
  t.strictSame(await skus(`shopId=${other.shopId}`), ['A 1', 'C 0'])
})

t.test('what is wrong is said at its line, and nothing is changed', async t => {
  const refused = async (lines: object[]) => (await points(lines)).json()
  t.match(
    await refused([
      { variantId: a, reorderPoint: '5', orderUpTo: '6' },
      { variantId: b, reorderPoint: '5', orderUpTo: '5' },
      { variantId: c, reorderPoint: '-1' }
    ]),
    {
      code: 'inventory.order-up-to-too-small',
      errors: [
        { field: '/points/1/orderUpTo', code: 'too-small' },
        { field: '/points/2/reorderPoint', code: 'sign' }
      ]
    }
  )
  t.match(await refused([{ variantId: shop.shopId, reorderPoint: '5' }]), {
    code: 'inventory.unknown-variant'
  })
  t.match((await list()).items[2], { sku: 'A', reorderPoint: '8' })
})

t.test('who may only look sets nothing', async t => {
  const { token: cashier } = await hire(stoa, shop, [{ role: 'cashier', shopId: shop.shopId }])
  t.match((await points([{ variantId: a, reorderPoint: '1' }], cashier)).json(), {
    code: 'access.forbidden'
  })
  const { token: keeper } = await hire(stoa, shop, [{ role: 'stock-keeper', shopId: shop.shopId }])
  t.match((await points([{ variantId: a, reorderPoint: '1' }], keeper)).json(), { changed: 1 })
})
