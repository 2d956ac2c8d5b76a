import t from 'tap'
import { testInstance } from 'stoa/testing'
import { newId } from 'stoa/plugin'

const stoa = await testInstance()
const us = await stoa.signUp()
const others = await stoa.signUp()
const products = '/api/v1/catalog/products'
const lamp = (overrides: object = {}) => ({
  sku: 'lamp-1',
  name: 'Desk lamp',
  priceMinor: 1250,
  ...overrides
})

t.test('a simple product has one variant that carries its SKU', async t => {
  const made = await stoa.call('POST', products, {
    token: us.token,
    body: lamp({ sku: ' lamp-1 ', barcodes: ['5012345 678900'] })
  })
  t.equal(made.statusCode, 201)
  t.match(made.json(), {
    sku: 'LAMP-1',
    name: 'Desk lamp',
    kind: 'goods',
    taxClass: 'standard',
    categoryId: null,
    description: null,
    active: true,
    version: 1
  })
  t.match(made.json().variants, [
    {
      sku: 'LAMP-1',
      name: 'Desk lamp',
      priceMinor: 1250,
      barcodes: ['5012345678900'],
      active: true
    }
  ])
  const read = await stoa.call('GET', `${products}/${made.json().id}`, { token: us.token })
  t.equal(read.headers.etag, '"1"')
  t.strictSame(read.json(), made.json(), 'what was answered is what is there')
})

t.test('a product with variants: each has its SKU, name, price and barcodes', async t => {
  const shirt = await stoa.ok('POST', products, {
    token: us.token,
    body: lamp({
      sku: 'SHIRT',
      name: 'Shirt',
      priceMinor: 2000,
      taxClass: 'zero',
      kind: 'goods',
      variants: [
        { sku: 'SHIRT-S', name: 'Shirt, S' },
        { sku: 'SHIRT-L', name: 'Shirt, L', priceMinor: 2200, barcodes: ['L1', 'L2'] }
      ]
    })
  })
  t.strictSame(
    shirt.variants.map((v: { sku: string; priceMinor: number }) => [v.sku, v.priceMinor]),
    [
      ['SHIRT-S', 2000],
      ['SHIRT-L', 2200]
    ]
  )
  const [small, large] = shirt.variants
  const patched = await stoa.ok('PATCH', `${products}/${shirt.id}`, {
    token: us.token,
    headers: { 'if-match': '"1"' },
    body: {
      variants: [
        { id: large.id, priceMinor: 2300, barcodes: ['L2', 'L3'] },
        { sku: 'shirt-xl', name: 'Shirt, XL', priceMinor: 2400 },
        { id: small.id, active: false }
      ]
    }
  })
  t.match(patched, {
    version: 2,
    variants: [
      { id: small.id, active: false },
      { id: large.id, priceMinor: 2300, barcodes: ['L2', 'L3'] },
      { sku: 'SHIRT-XL', priceMinor: 2400 }
    ]
  })
  t.strictSame(await stoa.ok('GET', `${products}/${shirt.id}`, { token: us.token }), patched)
  const ambiguous = await stoa.call('PATCH', `${products}/${shirt.id}`, {
    token: us.token,
    headers: { 'if-match': '"2"' },
    body: { priceMinor: 1 }
  })
  t.equal(ambiguous.statusCode, 400)
  t.match(ambiguous.json().errors, [{ field: '/priceMinor', code: 'variant-not-named' }])
  const foreign = await stoa.call('PATCH', `${products}/${shirt.id}`, {
    token: us.token,
    headers: { 'if-match': '"2"' },
    body: { variants: [{ id: newId(), active: false }] }
  })
  t.equal(foreign.statusCode, 404)
})

t.test('wrong input is told field by field, and nothing is made', async t => {
  const refused = await stoa.call('POST', products, {
    token: us.token,
    body: { sku: '', name: 'x\u0001y', priceMinor: -1, kind: 'thing', colour: 'red' }
  })
  t.equal(refused.statusCode, 400)
  t.strictSame([...new Set(refused.json().errors.map((e: { field: string }) => e.field))].sort(), [
    '/colour',
    '/kind',
    '/name',
    '/priceMinor',
    '/sku'
  ])
  const noPrice = await stoa.call('POST', products, {
    token: us.token,
    body: { sku: 'X', name: 'X', variants: [{ sku: 'X1' }] }
  })
  t.match(noPrice.json().errors, [{ field: '/variants/0/priceMinor', code: 'required' }])
  const noClass = await stoa.call('POST', products, {
    token: us.token,
    body: lamp({ sku: 'NEW', taxClass: 'luxury' })
  })
  t.equal(noClass.statusCode, 422)
  t.match(noClass.json(), { code: 'catalog.tax-class-unknown', errors: [{ field: '/taxClass' }] })
  t.strictSame((await stoa.ok('GET', `${products}?sku=new`, { token: us.token })).items, [])
})

t.test('SKUs and barcodes are unique in the company, whatever the case', async t => {
  const sku = await stoa.call('POST', products, { token: us.token, body: lamp({ sku: 'Lamp-1' }) })
  t.equal(sku.statusCode, 409)
  t.match(sku.json(), { code: 'catalog.sku-taken', facts: { sku: 'LAMP-1' } })
  const ofVariant = await stoa.call('POST', products, {
    token: us.token,
    body: lamp({ sku: 'shirt-l' })
  })
  t.match(ofVariant.json(), { status: 409, code: 'catalog.sku-taken' })
  const barcode = await stoa.call('POST', products, {
    token: us.token,
    body: lamp({ sku: 'LAMP-2', barcodes: ['5012345-678900'] })
  })
  t.match(barcode.json(), {
    status: 409,
    code: 'catalog.barcode-taken',
    facts: { barcode: '5012345678900' }
  })
  t.equal(
    (
      await stoa.call('POST', products, {
        token: others.token,
        body: lamp({ barcodes: ['5012345678900'] })
      })
    ).statusCode,
    201,
    'another tenant has its own'
  )
})

t.test('of a change only the codes that it brings are named as taken', async t => {
  const { id, variants } = await stoa.ok('POST', products, {
    token: us.token,
    body: lamp({ sku: 'OWN', barcodes: ['777'] })
  })
  const change = (body: object) =>
    stoa.call('PATCH', `${products}/${id}`, {
      token: us.token,
      headers: { 'if-match': '"1"' },
      body
    })
  const sku = await change({ variants: [{ sku: 'lamp-1', priceMinor: 1, barcodes: ['778'] }] })
  t.match(sku.json(), { code: 'catalog.sku-taken', facts: { sku: 'LAMP-1' } })
  const barcode = await change({
    variants: [{ id: variants[0].id, barcodes: ['777', '5012345678900'] }]
  })
  t.match(barcode.json(), {
    code: 'catalog.barcode-taken',
    facts: { barcode: '5012345678900' }
  })
})

t.test('an edit needs the version that was read, and a stale one is refused', async t => {
  const { id } = await stoa.ok('POST', products, {
    token: us.token,
    body: lamp({ sku: 'EDIT', barcodes: ['E1'] })
  })
  const url = `${products}/${id}`
  t.equal(
    (await stoa.call('PATCH', url, { token: us.token, body: { name: 'Other' } })).statusCode,
    428
  )
  const [first, second] = await Promise.all(
    ['Red lamp', 'Blue lamp'].map(name =>
      stoa.call('PATCH', url, { token: us.token, headers: { 'if-match': '"1"' }, body: { name } })
    )
  )
  t.strictSame(
    [first?.statusCode, second?.statusCode].sort(),
    [200, 412],
    'of two at once one wins'
  )
  const changed = await stoa.call('PATCH', url, {
    token: us.token,
    headers: { 'if-match': '"2"' },
    body: {
      sku: 'edit-2',
      name: 'Lamp',
      priceMinor: 5,
      barcodes: ['E2'],
      description: 'Nice.',
      taxClass: 'zero',
      active: false
    }
  })
  t.equal(changed.headers.etag, '"3"')
  t.match(changed.json(), {
    sku: 'EDIT-2',
    description: 'Nice.',
    taxClass: 'zero',
    active: false,
    version: 3,
    variants: [{ sku: 'EDIT-2', name: 'Lamp', priceMinor: 5, barcodes: ['E2'] }]
  })
  t.match(await stoa.ok('GET', url, { token: us.token }), changed.json())
  const same = await stoa.ok('PATCH', url, {
    token: us.token,
    headers: { 'if-match': '"3"' },
    body: { name: 'Lamp' }
  })
  t.equal(same.version, 3, 'what changes nothing makes no version')
  t.equal(
    (
      await stoa.call('PATCH', url, {
        token: us.token,
        headers: { 'if-match': '"2"' },
        body: { name: 'x' }
      })
    ).json().code,
    'stoa.stale-version'
  )
  t.equal(
    (
      await stoa.ok('PATCH', url, {
        token: us.token,
        headers: { 'if-match': '"3"' },
        body: { description: null }
      })
    ).description,
    null
  )
})

t.test('another tenant sees none of it', async t => {
  const {
    items: [ours]
  } = await stoa.ok('GET', `${products}?sku=LAMP-1`, { token: us.token })
  for (const id of [ours.id, newId()]) {
    const read = await stoa.call('GET', `${products}/${id}`, { token: others.token })
    t.match(read.json(), { status: 404, code: 'stoa.not-found' })
    t.match(
      (
        await stoa.call('PATCH', `${products}/${id}`, {
          token: others.token,
          headers: { 'if-match': '"1"' },
          body: { name: 'Mine' }
        })
      ).json(),
      { status: 404, code: 'stoa.not-found' }
    )
  }
  t.equal((await stoa.ok('GET', `${products}/${ours.id}`, { token: us.token })).name, 'Desk lamp')
  t.strictSame(
    (await stoa.ok('GET', products, { token: others.token })).items.map(
      (p: { sku: string }) => p.sku
    ),
    ['LAMP-1'],
    'lists stay their own'
  )
})

t.test(
  'the same Idempotency-Key makes one product, and events tell of what was made and changed',
  async t => {
    const headers = { 'idempotency-key': newId() }
    const answers = await Promise.all(
      [1, 2].map(() =>
        stoa.call('POST', products, { token: us.token, body: lamp({ sku: 'ONCE' }), headers })
      )
    )
    const made = await stoa.ok('POST', products, {
      token: us.token,
      body: lamp({ sku: 'ONCE' }),
      headers
    })
    t.ok(answers.every(a => a.statusCode === 409 || a.json().id === made.id))
    await stoa.ok('PATCH', `${products}/${made.id}`, {
      token: us.token,
      headers: { 'if-match': '"1"' },
      body: { priceMinor: 7 }
    })
    const { rows } = await stoa.instance.relayPool.query<{ name: string; data: object }>(
      "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND data->>'productId' = $2 ORDER BY id",
      [us.tenantId, made.id]
    )
    const facts = {
      companyId: us.companyId,
      productId: made.id,
      sku: 'ONCE',
      name: 'Desk lamp',
      variantIds: [made.variants[0].id]
    }
    t.strictSame(rows, [
      { name: 'catalog.product-created', data: facts },
      { name: 'catalog.product-changed', data: facts }
    ])
  }
)

t.test('every filter at once, in each order, page by page', async t => {
  const { token } = await stoa.signUp()
  const category = await stoa.ok('POST', '/api/v1/catalog/categories', {
    token,
    body: { name: 'Lamps' }
  })
  const made = await stoa.ok('POST', products, {
    token,
    body: lamp({ sku: 'ALL-1', barcodes: ['4006381333931'], categoryId: category.id })
  })
  for (const sort of ['name', 'sku', 'newest']) {
    const query = `sort=${sort}&search=desk&sku=all-1&barcode=4006381333931&categoryId=${category.id}&kind=goods&active=true`
    const [found] = (await stoa.ok('GET', `${products}?${query}`, { token })).items
    t.equal(found?.id, made.id, sort)
    const { next } = await stoa.ok('GET', `${products}?sort=${sort}&limit=1`, {
      token: us.token
    })
    t.type(next, 'string')
    t.equal(
      (await stoa.call('GET', `${products}?${query}&after=${next}`, { token })).statusCode,
      200
    )
  }
})
