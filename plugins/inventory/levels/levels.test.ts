import t from 'tap'
import { asAdmin, hire, set, stockedShop, testInstance } from 'stoa/testing'

// Levels with what the catalogue knows of them: found by words and codes, sorted, and only those that
// run low; also where there are ten thousand.

const stoa = await testInstance()
const url = '/api/v1/inventory/levels'
const us = await stockedShop(stoa, '10')
const { token } = us
interface Level {
  sku: string
  variantId: string
  available: string
}
const list = (query = '', as = token): Promise<{ items: Level[]; next: string | null }> =>
  stoa.ok('GET', `${url}?${query}`, { token: as })
const skus = async (query: string, as = token) => (await list(query, as)).items.map(i => i.sku)
/** All pages, one after the other. */
async function every(query: string): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ;) {
    const { items, next } = await list(query + after)
    found.push(...items.map(i => i.sku))
    if (next === null) return found
    after = `&after=${next}`
  }
}
const book = (reason: string, ...lines: Array<[variantId: string | undefined, quantity: string]>) =>
  stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason, lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })) }
  })
const coat = await stoa.ok('POST', '/api/v1/catalog/products', {
  token,
  body: {
    sku: 'COAT',
    name: 'A coat',
    variants: [
      { sku: 'COAT-S', name: 'A coat, small', priceMinor: 9000, barcodes: ['5012345678900'] },
      { sku: 'COAT-M', name: 'A coat, middle', priceMinor: 9000 }
    ]
  }
})
await stoa.ok('POST', '/api/v1/catalog/products', {
  token,
  body: { sku: 'FEE', name: 'A fee', kind: 'service', priceMinor: 100 }
})
await book('count', [us.variants[0], '3'], [us.variants[1], '0'])

t.test('levels tell SKU, name, product and state; what was never stocked is zero', async t => {
  const { items, next } = await list('sort=name')
  t.match(items, [
    { sku: 'COAT-S', name: 'A coat, small', productId: coat.id, available: '0', state: 'none' },
    { sku: 'COAT-M', quantity: '0', reserved: '0', updatedAt: null, active: true },
    { sku: 'A', name: 'Thing A', available: '3', state: 'low' },
    { sku: 'B', available: '0', state: 'none', updatedAt: /T/ },
    { sku: 'C', available: '10', state: 'enough' }
  ])
  t.equal(items.length, 5, 'services are not stocked')
  t.equal(next, null)
  t.strictSame(
    (await skus('')).sort(),
    ['A', 'B', 'C'],
    'unsorted: the levels there are, of all shops'
  )
})

t.test('found by words, by what was scanned, by product and category; in pages', async t => {
  t.strictSame(await skus('search=coat'), ['COAT-S', 'COAT-M'])
  t.strictSame(await skus('search=%21'), [], 'no word at all')
  t.strictSame(await skus('code=5012345678900'), ['COAT-S'])
  t.strictSame(await skus('code=coat-m'), ['COAT-M'])
  t.strictSame(await skus('code=COAT'), [], 'a product with several variants is none of them')
  t.strictSame(await skus(`productId=${coat.id}&sort=sku`), ['COAT-M', 'COAT-S'])
  t.strictSame(await skus(`variantId=${us.variants[0]}&sort=name`), ['A'])
  const { id: categoryId } = await stoa.ok('POST', '/api/v1/catalog/categories', {
    token,
    body: { name: 'Coats' }
  })
  await stoa.ok('PATCH', `/api/v1/catalog/products/${coat.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { categoryId }
  })
  t.strictSame(await skus(`categoryId=${categoryId}`), ['COAT-S', 'COAT-M'])
  t.strictSame(await every('sort=name&limit=1'), ['COAT-S', 'COAT-M', 'A', 'B', 'C'])
  t.strictSame(await every('sort=sku&limit=2'), ['A', 'B', 'C', 'COAT-M', 'COAT-S'])
  t.strictSame(await every('sort=available&limit=1'), ['B', 'A', 'C'])
  t.strictSame(await every('sort=-available&limit=2'), ['C', 'A', 'B'])
  t.strictSame(await skus('sort=-available&search=thing'), ['C', 'A', 'B'])
  const { next } = await list('sort=name&limit=1')
  t.equal((await stoa.call('GET', `${url}?sort=sku&after=${next}`, { token })).statusCode, 400)
})

t.test('what runs low, is gone, or is owed', async t => {
  t.strictSame(await every('state=low&limit=1'), ['COAT-S', 'COAT-M', 'A', 'B'])
  t.strictSame(await skus('state=none'), ['COAT-S', 'COAT-M', 'B'])
  t.strictSame(await skus('state=negative'), [])
  t.strictSame(await skus('state=low&sort=available&limit=5'), ['B', 'A'])
  t.strictSame(await skus('state=low&atMost=1&sort=available'), ['B'])
  await set(stoa, 'inventory/lowStockAt', 'shop', 10, {
    token,
    headers: { 'x-shop-id': us.shopId }
  })
  t.strictSame(await skus('state=low&sort=available'), ['B', 'A', 'C'])
})

t.test('a list of goods is of one shop; rows that are kept from someone are not there', async t => {
  const keeper = await hire(stoa, us, [{ role: 'stock-keeper', companyId: us.companyId }])
  t.strictSame(await skus('search=coat', keeper.token), ['COAT-S', 'COAT-M'])
  const role = await stoa.ok('POST', '/api/v1/access/roles', {
    token,
    body: {
      name: 'Only one',
      rules: [{ permission: 'stock.read', conditions: { variantId: us.variants[2] } }]
    }
  })
  const one = await hire(stoa, us, [{ role: role.name, companyId: us.companyId }])
  for (const query of ['', 'sort=name&limit=1', 'sort=available', 'search=thing', 'state=low']) {
    t.strictSame(await skus(query, one.token), ['C'], query)
  }
  await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
  })
  const refused = await stoa.call('GET', `${url}?sort=name`, { token })
  t.match(refused.json(), { code: 'access.shop-required' })
  t.equal((await skus(`sort=name&shopId=${us.shopId}`)).length, 5)
})

t.test('of ten thousand variants a page has those that it is about', async t => {
  const big = await stockedShop(stoa, '1')
  const scope = [big.tenantId, big.companyId]
  await asAdmin(
    stoa,
    `INSERT INTO pool.catalog_product (tenant_id, company_id, id, sku, name, tax_class)
      SELECT $1, $2, gen_random_uuid(), 'F' || n, 'Filler number ' || n, 'standard' FROM generate_series(1, 10000) AS n`,
    scope
  )
  await asAdmin(
    stoa,
    `INSERT INTO pool.catalog_variant (tenant_id, company_id, id, product_id, sku, name, price_minor)
      SELECT tenant_id, company_id, gen_random_uuid(), id, sku, name, 100 FROM pool.catalog_product WHERE tenant_id = $1 AND company_id = $2 AND sku LIKE 'F%'`,
    scope
  )
  await asAdmin(
    stoa,
    `INSERT INTO pool.catalog_product_term (tenant_id, company_id, term, product_id)
      SELECT tenant_id, company_id, term, id FROM pool.catalog_product, unnest(string_to_array(lower(name), ' ')) AS term WHERE tenant_id = $1 AND company_id = $2 AND sku LIKE 'F%'`,
    scope
  )
  await asAdmin(
    stoa,
    `INSERT INTO pool.inventory_level (tenant_id, company_id, shop_id, variant_id, quantity)
      SELECT tenant_id, company_id, $3, id, CASE WHEN sku = 'F9999' THEN 0 ELSE 50 END FROM pool.catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND sku LIKE 'F%'`,
    [...scope, big.shopId]
  )
  // Statistics that autovacuum took while the rows above were being written tell of an empty table.
  await asAdmin(
    stoa,
    'ANALYZE pool.catalog_product, pool.catalog_variant, pool.inventory_level',
    []
  )
  const times: string[] = []
  for (const [query, expected] of [
    ['sort=name&limit=50', 50],
    ['sort=sku&limit=50', 50],
    ['sort=available&state=low&limit=5', 4],
    ['state=low&limit=50', 4],
    ['search=filler%20number%20998&limit=50', 11],
    ['sort=-available&limit=50', 50]
  ] as const) {
    const begun = performance.now()
    t.equal((await list(query, big.token)).items.length, expected, query)
    const took = performance.now() - begun
    times.push(`${query}: ${took.toFixed(0)} ms`)
  }
  t.comment(times.join('\n'))
})
