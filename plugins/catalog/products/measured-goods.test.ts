import t from 'tap'
import { testInstance } from 'stoa/testing'

// What goods are sold by, an open price, and the item number of scales: by the API and by files.

const stoa = await testInstance()
const { token } = await stoa.signUp()

const create = async (body: object) => {
  const answer = await stoa.call('POST', '/api/v1/catalog/products', { token, body })
  return answer.json()
}
const change = async (product: { id: string; version: number }, body: object) => {
  const answer = await stoa.call('PATCH', `/api/v1/catalog/products/${product.id}`, {
    token,
    headers: { 'if-match': `"${product.version}"` },
    body
  })
  return answer.json()
}
const read = async (sku: string) =>
  (await stoa.ok('GET', `/api/v1/catalog/products?sku=${sku}`, { token })).items[0]

t.test('a product is sold by the piece unless it says otherwise', async t => {
  t.match(await create({ sku: 'MUG', name: 'Mug', priceMinor: 900 }), {
    soldBy: 'piece',
    openPrice: false,
    leastPriceMinor: null,
    mostPriceMinor: null,
    variants: [{ scaleCode: null }]
  })
  const cheese = await create({
    sku: 'CHEESE',
    name: 'Cheese',
    priceMinor: 1999,
    soldBy: 'kg',
    scaleCode: '00123'
  })
  t.match(cheese, { soldBy: 'kg', variants: [{ scaleCode: '123' }] }, 'without leading zeros')
  t.match(await read('CHEESE'), cheese)
  t.match(await create({ sku: 'X', name: 'X', priceMinor: 1, soldBy: 'bushel' }), {
    code: 'stoa.invalid-input'
  })
  const changed = await change(cheese, { soldBy: 'lb', scaleCode: null })
  t.match(changed, { soldBy: 'lb', variants: [{ scaleCode: null }] })
  t.match(await change(changed, { scaleCode: '123' }), { variants: [{ scaleCode: '123' }] })
})

t.test('an item number is of one variant', async t => {
  const taken = { code: 'catalog.scale-code-taken', facts: { scaleCode: '123' } }
  t.match(await create({ sku: 'HAM', name: 'Ham', priceMinor: 900, scaleCode: '0123' }), taken)
  const ham = await create({ sku: 'HAM', name: 'Ham', priceMinor: 900, scaleCode: '124' })
  t.match(await change(ham, { scaleCode: '123' }), taken)
  const two = await create({
    sku: 'OIL',
    name: 'Oil',
    variants: [
      { sku: 'OIL-A', name: 'Oil, mild', priceMinor: 10, scaleCode: '7' },
      { sku: 'OIL-B', name: 'Oil, hot', priceMinor: 10, scaleCode: '8' }
    ],
    soldBy: 'l'
  })
  t.match(two.variants, [{ scaleCode: '7' }, { scaleCode: '8' }])
  t.match(await change(two, { scaleCode: '9' }), {
    errors: [{ field: '/scaleCode', code: 'variant-not-named' }]
  })
  for (const wrong of ['12345678901', 'a1', '']) {
    t.match(await change(ham, { scaleCode: wrong }), { code: 'stoa.invalid-input' }, wrong)
  }
})

t.test(
  'an open price has bounds that belong together, and none once it is open no more',
  async t => {
    const gift = { sku: 'GIFT', name: 'Gift', priceMinor: 0, openPrice: true }
    t.match(await create({ ...gift, leastPriceMinor: 501, mostPriceMinor: 500 }), {
      errors: [{ field: '/mostPriceMinor', code: 'below-least' }]
    })
    const made = await create({ ...gift, leastPriceMinor: 500, mostPriceMinor: 500 })
    t.match(made, { openPrice: true, leastPriceMinor: 500, mostPriceMinor: 500 })
    const closed = await change(made, { openPrice: false })
    t.match(closed, { openPrice: false, leastPriceMinor: null, mostPriceMinor: null })
    t.match(await read('GIFT'), { leastPriceMinor: null })
  }
)

t.test('files say it too, and change nothing they do not say', async t => {
  const run = async (csv: string) => {
    const { id } = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body: { csv }
    })
    await stoa.settled()
    return stoa.ok('GET', `/api/v1/files/imports/${id}`, { token })
  }
  const done = await run(
    'sku,name,price,soldBy,scaleCode,openPrice\nTEA,Tea,12.50,kg,00045,\nCARD,Card,0,,,yes\n'
  )
  t.match(done, { created: 2, failed: 0 })
  t.match(await read('TEA'), { soldBy: 'kg', variants: [{ scaleCode: '45' }] })
  t.match(await read('CARD'), { soldBy: 'piece', openPrice: true })
  t.match(await run('sku,price\nTEA,13.00\n'), { changed: 1 })
  t.match(await read('TEA'), { soldBy: 'kg', variants: [{ priceMinor: 1300, scaleCode: '45' }] })
  t.match(await run('sku,soldBy,scaleCode\nTEA,kg,45\n'), { unchanged: 1 })
  t.match(await run('sku,soldBy,scaleCode\nTEA,lb,45\nCARD,,45\nMUG,,46\nHAM,,46\n'), {
    changed: 2,
    failed: 2,
    errors: {
      items: [
        { line: 3, field: 'scaleCode', code: 'taken', message: '45 belongs to TEA' },
        { line: 5, field: 'scaleCode', code: 'taken', message: '46 belongs to MUG' }
      ]
    }
  })
  t.match(await run('sku,soldBy,scaleCode,openPrice\nTEA,stone,x,maybe\n'), { failed: 1 })
  t.match(await run('sku,soldBy\nOIL-A,kg\n'), {
    failed: 1,
    errors: { items: [{ field: 'soldBy', code: 'of-product' }] }
  })
})

t.test('the till book tells how each is sold', async t => {
  const { items } = await stoa.ok('GET', '/api/v1/pos/till-book/goods', { token })
  t.match(
    items.find(({ sku }: { sku: string }) => sku === 'CHEESE'),
    { soldBy: 'lb', openPrice: false, scaleCode: '123' }
  )
})
