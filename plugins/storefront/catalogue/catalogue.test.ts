import t from 'tap'
import { roundTrips, stockedShop, testInstance } from 'stoa/testing'
import { webShop } from 'stoa/testing/web-shop'

const stoa = await testInstance()
const stocked = await stockedShop(stoa, '3', [500, 750, 99])
const shop = await webShop(stoa, stocked)
const { token } = stocked
const staff = (path: string, body: unknown) => stoa.ok('POST', `/api/v1${path}`, { token, body })
interface Shown {
  name: string
  variants: Array<{ id: string; priceMinor: number; stock: unknown }>
}
const products = async (query = ''): Promise<Shown[]> =>
  (await shop.ok('GET', `/products${query}`)).items
const stockOf = async (name: string): Promise<unknown> =>
  (await products()).find(p => p.name === name)?.variants[0]?.stock

t.test('the storefront shows what is on sale, found, sorted and paged', async t => {
  const drinks = await staff('/catalog/categories', { name: 'Drinks' })
  await staff('/catalog/products', {
    sku: 'TEA',
    name: 'Green tea',
    priceMinor: 320,
    categoryId: drinks.id,
    description: 'From Assam'
  })
  await staff('/catalog/products', {
    sku: 'OLD',
    name: 'Gone for good',
    priceMinor: 1,
    active: false
  })
  await staff('/catalog/products', {
    sku: 'WRAP',
    name: 'Wrapping',
    priceMinor: 200,
    kind: 'service'
  })
  const page = await shop.ok('GET', '/products')
  t.match([page.currency, page.taxMode, page.next], ['GBP', 'inclusive', null])
  t.strictSame(
    page.items.map((p: Shown) => p.name),
    ['Green tea', 'Thing A', 'Thing B', 'Thing C', 'Wrapping']
  )
  t.strictSame(
    (await products('?sort=-price')).map(p => p.variants[0]?.priceMinor),
    [750, 500, 320, 200, 99]
  )
  t.strictSame(
    (await products('?search=green')).map(p => p.name),
    ['Green tea']
  )
  t.strictSame(
    (await products(`?categoryId=${drinks.id}`)).map(p => p.name),
    ['Green tea']
  )
  const first = await shop.ok('GET', '/products?limit=2')
  t.strictSame(
    (await products(`?limit=2&after=${first.next}`)).map(p => p.name),
    ['Thing B', 'Thing C']
  )
  t.strictSame((await shop.ok('GET', '/categories')).items, [
    { id: drinks.id, name: 'Drinks', parentId: null }
  ])
  const [tea] = await shop.ok('GET', '/products?search=green').then(r => r.items)
  t.match(await shop.ok('GET', `/products/${tea.id}`), {
    ...tea,
    currency: 'GBP',
    description: 'From Assam'
  })
  const hidden = (await stoa.ok('GET', '/api/v1/catalog/products?sku=OLD', { token })).items[0]
  t.equal((await shop.call('GET', `/products/${hidden.id}`)).statusCode, 404)
  t.notMatch((await shop.call('GET', '/products')).body, /cost/i)
})

t.test("stock is shown as the shop's setting says; a service has none", async t => {
  t.strictSame(await stockOf('Thing A'), { state: 'in-stock', quantity: null })
  t.strictSame(await stockOf('Green tea'), { state: 'out-of-stock', quantity: null })
  t.equal(await stockOf('Wrapping'), null)
  await shop.set('stockShown', 'low')
  t.strictSame(await stockOf('Thing A'), { state: 'low', quantity: null })
  await shop.set('lowStockAt', 2)
  t.strictSame(await stockOf('Thing A'), { state: 'in-stock', quantity: null })
  await shop.set('stockShown', 'exact')
  t.strictSame(await stockOf('Thing A'), { state: 'in-stock', quantity: '3' })
  await shop.set('stockShown', 'hidden')
  t.equal(await stockOf('Thing A'), null)
  t.equal((await shop.ok('GET', '/shop')).stockShown, 'hidden')
  await shop.set('stockShown', 'exact')
})

t.test(
  'a page costs two round trips, whoever looks, and a shopper one more to be recognised',
  async t => {
    const shopper = await shop.shopper()
    const look = (visitor?: string) => shop.ok('GET', '/products?limit=100', { visitor })
    // Each connection of the pool parses a statement once.
    for (let i = 0; i < 30; i++) await Promise.all([look(), look(shopper.token)])
    t.equal(await roundTrips(stoa, () => look()), 2, 'a guest')
    t.equal(await roundTrips(stoa, () => look(shopper.token)), 3, 'a shopper')
  }
)

t.test('countries, regions and cities help to fill in an address', async t => {
  const { items: countries } = await shop.ok('GET', '/countries')
  t.equal(countries.length, 249)
  t.match(
    countries.find((c: { code: string }) => c.code === 'BO'),
    { name: /Bolivia/ }
  )
  const regions = (await shop.ok('GET', '/countries/US/regions')).items
  t.match(
    regions.find((r: { code: string }) => r.code === 'US-NM'),
    { name: 'New Mexico', parent: null }
  )
  t.ok(
    (await shop.ok('GET', '/countries/FR/regions')).items.some(
      (r: { parent: string | null }) => r.parent !== null
    ),
    'departments lie in regions'
  )
  t.strictSame((await shop.ok('GET', '/countries/AQ/regions')).items, [])
  const cities = async (path: string) => (await shop.ok('GET', `/countries/${path}`)).items
  t.strictSame(await cities('US/cities?search=albuq&limit=1'), [
    { name: 'Albuquerque', region: 'US-NM' }
  ])
  t.strictSame(
    (await cities('CH/cities?search=geneve'))[0],
    { name: 'Genève', region: 'CH-GE' },
    'without accents'
  )
  t.strictSame(
    (await cities('BO/cities?search=la%20paz'))[0],
    { name: 'La Paz', region: null },
    'no region is guessed'
  )
  t.ok(
    (await cities('US/cities?region=US-TX&limit=50')).every(
      (c: { region: string }) => c.region === 'US-TX'
    )
  )
  t.equal((await cities('US/cities')).length, 20)
  t.strictSame(await cities('GB/cities?search=xyzzy'), [])
  t.equal((await shop.call('GET', '/countries/XX/cities')).statusCode, 404)
  t.equal((await shop.call('GET', '/countries/XX/regions')).statusCode, 404)
  t.equal((await shop.call('GET', '/countries/US/cities?limit=51')).statusCode, 400)
})
