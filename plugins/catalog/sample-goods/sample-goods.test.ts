import t from 'tap'
import { newId } from 'stoa/plugin'
import { hire, outcome, testInstance, underWay } from 'stoa/testing'
import { GoodsMoved } from '../../../contracts/stock.ts'

const stoa = await testInstance()
const path = '/api/v1/catalog/sample-goods'

interface Owner {
  token: string
  companyId: string
}
interface Product {
  id: string
  sku: string
  name: string
  active: boolean
  taxClass: string
  categoryId: string | null
  variants: Array<{ id: string; sku: string; name: string; priceMinor: number; barcodes: string[] }>
}
const add = (owner: Owner, industry: string, headers: Record<string, string> = {}) =>
  stoa.ok('POST', path, { token: owner.token, headers, body: { industry } })
const remove = (owner: Owner, industry: string) =>
  stoa.ok('DELETE', `${path}/${industry}`, { token: owner.token })
const products = async (owner: Owner, filter = ''): Promise<Product[]> =>
  (await stoa.ok('GET', `/api/v1/catalog/products?limit=100${filter}`, { token: owner.token }))
    .items
const levels = async (owner: Owner): Promise<Array<{ sku: string; quantity: string }>> =>
  (await stoa.ok('GET', '/api/v1/inventory/levels?limit=100', { token: owner.token })).items
const state = async (owner: Owner, industry: string) =>
  (await stoa.ok('GET', path, { token: owner.token })).items.find(
    (item: { industry: string }) => item.industry === industry
  )

/** Sells one piece, so that its product is nobody's sample any more. */
async function sell({ token }: Owner, variantId: string): Promise<void> {
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: items[0].id,
      lines: [{ variantId, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 100_000 }]
    }
  })
}

t.test('goods come with prices, categories, tax class, barcodes and stock', async t => {
  const owner = await stoa.signUp()
  t.match(await state(owner, 'grocery'), { name: 'Corner shop', products: 12, active: 0 })
  t.strictSame(await add(owner, 'grocery'), {
    industry: 'grocery',
    added: 12,
    restored: 0,
    unchanged: 0,
    withoutStock: 0
  })
  t.match(await state(owner, 'grocery'), { active: 12 })
  const all = await products(owner)
  t.equal(all.length, 12)
  const milk = all.find(({ sku }) => sku === 'SAMPLE-MILK') as Product
  t.match(milk, {
    name: 'Whole milk, 1 l',
    active: true,
    taxClass: 'standard',
    variants: [{ sku: 'SAMPLE-MILK', priceMinor: 129, barcodes: ['2900001010009'] }]
  })
  const { items } = await stoa.ok('GET', '/api/v1/catalog/categories', { token: owner.token })
  t.equal(items.find(({ id }: { id: string }) => id === milk.categoryId).name, 'Dairy and eggs')
  t.strictSame(
    (await products(owner, '&barcode=2900001010009')).map(({ sku }) => sku),
    ['SAMPLE-MILK'],
    'a scanner finds it'
  )
  t.equal((await products(owner, '&search=sample')).length, 12, 'and the search finds all of them')
  t.strictSame([...new Set((await levels(owner)).map(({ quantity }) => quantity))], ['24'])
})

t.test('pressed twice, one after the other or at once, nothing is doubled', async t => {
  const owner = await stoa.signUp()
  const answers = await Promise.all([add(owner, 'fashion'), add(owner, 'fashion')])
  t.strictSame(answers.map(({ added }) => added).sort(), [0, 9])
  t.match(await add(owner, 'fashion'), { added: 0, unchanged: 9 })
  t.equal((await products(owner)).length, 9)
  const shirt = (await products(owner)).find(({ sku }) => sku === 'SAMPLE-TSHIRT') as Product
  t.strictSame(
    shirt.variants.map(({ name }) => name),
    ['white', 'black'].flatMap(colour => ['S', 'M', 'L'].map(size => `T-shirt, ${colour}, ${size}`))
  )
  const stock = await levels(owner)
  t.strictSame([...new Set(stock.map(({ quantity }) => quantity))], ['6'])
})

t.test('what is not there any more comes back, and what is the shop’s own stays', async t => {
  const owner = await stoa.signUp()
  await stoa.ok('POST', '/api/v1/catalog/products', {
    token: owner.token,
    body: { sku: 'MINE', name: 'My own milk', priceMinor: 100, barcodes: ['2900001010009'] }
  })
  t.match(await add(owner, 'grocery'), { added: 12 })
  t.strictSame(
    (await products(owner, '&barcode=2900001010009')).map(({ sku }) => sku),
    ['MINE'],
    'a barcode that is taken stays with whom it belongs to'
  )
  const milk = (await products(owner)).find(({ sku }) => sku === 'SAMPLE-MILK') as Product
  const rice = (await products(owner)).find(({ sku }) => sku === 'SAMPLE-RICE') as Product
  await sell(owner, rice.variants[0]?.id as string)

  t.strictSame(await remove(owner, 'grocery'), { industry: 'grocery', archived: 11, kept: 1 })
  t.strictSame(
    (await products(owner, '&active=true')).map(({ sku }) => sku).sort(),
    ['MINE', 'SAMPLE-RICE'],
    'what was sold stays on sale'
  )
  t.match(await state(owner, 'grocery'), { active: 1 })
  const left = await levels(owner)
  t.equal(left.find(({ sku }) => sku === 'SAMPLE-RICE')?.quantity, '23')
  t.equal(left.find(({ sku }) => sku === 'SAMPLE-MILK')?.quantity, '0', 'the others left the stock')
  t.match(await remove(owner, 'grocery'), { archived: 0, kept: 1 }, 'again, nothing happens')

  t.match(await add(owner, 'grocery'), { added: 0, restored: 11, unchanged: 1 })
  t.equal((await products(owner, '&active=true')).length, 13)
  t.equal((await levels(owner)).find(({ sku }) => sku === 'SAMPLE-MILK')?.quantity, '24')
  t.equal(
    (await products(owner)).find(({ sku }) => sku === 'SAMPLE-MILK')?.id,
    milk.id,
    'it is the same product'
  )
})

t.test('what somebody archived comes back with the stock it still has', async t => {
  const owner = await stoa.signUp()
  await add(owner, 'grocery')
  const milk = (await products(owner)).find(({ sku }) => sku === 'SAMPLE-MILK') as Product
  await stoa.ok('PATCH', `/api/v1/catalog/products/${milk.id}`, {
    token: owner.token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
  t.match(await add(owner, 'grocery'), { restored: 1, unchanged: 11 })
  t.equal((await levels(owner)).find(({ sku }) => sku === 'SAMPLE-MILK')?.quantity, '24')
})

t.test('what is being sold while sample goods are removed stays', async t => {
  const owner = await stoa.signUp()
  await add(owner, 'grocery')
  const milk = (await products(owner)).find(({ sku }) => sku === 'SAMPLE-MILK') as Product
  const system = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  const sale = await underWay(system, ctx =>
    ctx.emit(GoodsMoved, {
      companyId: owner.companyId,
      shopId: owner.shopId,
      reason: 'sale',
      document: { type: 'pos.sale', id: newId() },
      occurredAt: ctx.now.toISOString(),
      lines: [{ variantId: milk.variants[0]?.id as string, quantity: '-1' }]
    })
  )
  const removal = remove(owner, 'grocery')
  t.equal(await outcome(removal), 'waits')
  await sale.end()
  t.match(await removal, { archived: 11, kept: 1 })
  t.equal((await levels(owner)).find(({ sku }) => sku === 'SAMPLE-MILK')?.quantity, '23')
})

t.test('the language and the currency are the company’s', async t => {
  const names: Record<string, unknown> = {}
  for (const [currency, locale] of [
    ['IDR', 'id-ID'],
    ['BRL', 'pt-BR'],
    ['MXN', 'es-MX'],
    ['JPY', 'ja-JP'],
    ['KWD', 'ar-KW']
  ] as const) {
    const owner = await stoa.signUp({
      company: { name: 'Everywhere', currency, locale, timeZone: 'UTC' }
    })
    await add(owner, 'cafe')
    const [latte] = await products(owner, '&sku=SAMPLE-LATTE')
    names[currency] = [latte?.name, latte?.variants[0]?.priceMinor]
  }
  t.strictSame(names, {
    IDR: ['Kopi susu', 5_800_000],
    BRL: ['Café com leite', 1300],
    MXN: ['Café con leche', 6500],
    JPY: ['Caffè latte', 320],
    KWD: ['Caffè latte', 1300]
  })
})

t.test('with several shops each gets its stock, or the one acted in alone', async t => {
  const owner = await stoa.signUp()
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: owner.token,
    body: { name: 'Second', code: 'S2' }
  })
  await add(owner, 'cafe')
  t.equal((await levels(owner)).length, 26)
  await add(owner, 'electronics', { 'x-shop-id': second.id })
  t.equal((await levels(owner)).length, 38)
  const refused = await stoa.call('DELETE', `${path}/cafe`, {
    token: owner.token,
    headers: { 'x-shop-id': second.id }
  })
  t.equal(refused.statusCode, 409)
  t.equal(refused.json().code, 'catalog.sample-goods-of-all-shops')
  t.match(await remove(owner, 'cafe'), { archived: 13, kept: 0 })
  t.equal((await levels(owner)).filter(({ quantity }) => quantity === '60').length, 0)
})

t.test('they are added by who may add products, and of the industries there are', async t => {
  const owner = await stoa.signUp()
  const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
  for (const [method, url, body] of [
    ['POST', path, { industry: 'cafe' }],
    ['DELETE', `${path}/cafe`, undefined]
  ] as const) {
    t.equal((await stoa.call(method, url, { token: cashier.token, body })).statusCode, 403)
  }
  const unknown = await stoa.call('POST', path, {
    token: owner.token,
    body: { industry: 'bakery' }
  })
  t.equal(unknown.statusCode, 400)
  t.equal(unknown.json().code, 'stoa.invalid-input')
  t.strictSame(await products(owner), [])
})

t.test('who may not adjust stock adds goods without it, and leaves stock where it is', async t => {
  const owner = await stoa.signUp()
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: owner.token,
    body: {
      name: 'assortment',
      rules: [{ permission: 'product.*' }, { permission: 'stock.read' }]
    }
  })
  const planner = await hire(stoa, owner, [{ role: 'assortment', companyId: owner.companyId }])
  const by = { token: planner.token, companyId: owner.companyId }
  t.match(await add(by, 'cafe'), { added: 13, withoutStock: 13 })
  t.strictSame(await levels(owner), [])
  t.match(await add(owner, 'grocery'), { added: 12, withoutStock: 0 })
  t.match(await remove(by, 'grocery'), { archived: 0, kept: 12 })
  t.match(await remove(by, 'cafe'), { archived: 13, kept: 0 })
  t.strictSame([...new Set((await levels(owner)).map(({ quantity }) => quantity))], ['24'])

  // In one shop only: there they are, and nowhere else.
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: owner.token,
    body: { name: 'Second', code: 'S2' }
  })
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: owner.token,
    body: {
      name: 'of the second',
      rules: [
        { permission: 'product.*' },
        { permission: 'stock.*', conditions: { shopId: second.id } }
      ]
    }
  })
  const there = await hire(stoa, owner, [{ role: 'of the second', companyId: owner.companyId }])
  t.match(await add({ ...by, token: there.token }, 'electronics'), {
    added: 12,
    withoutStock: 12
  })
  const { items } = await stoa.ok('GET', '/api/v1/inventory/levels?limit=100', {
    token: owner.token
  })
  const shops = items
    .filter(({ quantity }: { quantity: string }) => quantity !== '24')
    .map(({ shopId }: { shopId: string }) => shopId)
  t.strictSame([...new Set(shops)], [second.id])
})
