import t from 'tap'
import { hire, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const us = await stoa.signUp()
const { token } = us
const products = '/api/v1/catalog/products'
const packs = '/api/v1/catalog/packs'

const product = async (sku: string, more: object = {}) => {
  const made = await stoa.ok('POST', products, {
    token,
    body: { sku, name: `Thing ${sku}`, priceMinor: 100, ...more }
  })
  return { ...made, variantId: made.variants[0].id as string }
}
const add = async (body: object, by = token) =>
  (await stoa.call('POST', packs, { token: by, body })).json()
const change = async (pack: { id: string; version: number }, body: object) =>
  (
    await stoa.call('PATCH', `${packs}/${pack.id}`, {
      token,
      headers: { 'if-match': `"${pack.version}"` },
      body
    })
  ).json()
const remove = (id: string) => stoa.call('DELETE', `${packs}/${id}`, { token })
const found = async (barcode: string) =>
  (await stoa.ok('GET', `${products}?barcode=${barcode}`, { token })).items.map(
    ({ sku }: { sku: string }) => sku
  )

t.test('a pack is made, read with its product, changed and removed', async t => {
  const cola = await product('COLA', { barcodes: ['036000291452'] })
  const box = await add({
    variantId: cola.variantId,
    name: ' box of 24 ',
    quantity: '24.000',
    priceMinor: 1990,
    barcodes: ['10036000291459']
  })
  t.match(box, {
    variantId: cola.variantId,
    productId: cola.id,
    name: 'box of 24',
    quantity: '24',
    priceMinor: 1990,
    barcodes: ['10036000291459'],
    version: 1
  })
  const shown = await stoa.ok('GET', `${products}/${cola.id}`, { token })
  t.match(shown.variants[0], {
    barcodes: ['036000291452'],
    packs: [{ id: box.id, quantity: '24', barcodes: ['10036000291459'] }]
  })
  t.equal(shown.version, 1, 'who edits the product is not disturbed')
  t.strictSame(await found('10036000291459'), ['COLA'])
  t.strictSame(await found('036000291452'), ['COLA'])
  const searched = await stoa.ok('GET', `${products}?search=10036000`, { token })
  t.equal(searched.items.length, 1, 'words find it, too')
  const changed = await change(box, { priceMinor: null, barcodes: ['CASE-1'] })
  t.match(changed, { priceMinor: null, barcodes: ['CASE1'], name: 'box of 24', version: 2 })
  t.strictSame(await found('10036000291459'), [])
  t.match(await change(box, { name: 'x' }), { code: 'stoa.stale-version' })
  t.equal((await remove(box.id)).statusCode, 200)
  t.strictSame(await found('CASE-1'), [])
  t.match((await remove(box.id)).json(), { code: 'stoa.not-found' })
  t.strictSame((await stoa.ok('GET', `${products}/${cola.id}`, { token })).variants[0].packs, [])
})

t.test('what cannot be is refused, and says why', async t => {
  const tea = await product('TEA', { barcodes: ['4006381333931'] })
  const ham = await product('HAM', { soldBy: 'kg' })
  const of = { variantId: tea.variantId, quantity: '6' }
  const six = await add({ ...of, name: 'Six' })
  t.match(await add({ ...of, name: 'six' }), { code: 'catalog.pack-name-taken' })
  t.match(await add({ ...of, name: 'a', barcodes: ['04006381333931'] }), {
    code: 'catalog.barcode-taken'
  })
  t.match(await add({ ...of, name: 'a', quantity: '0' }), { code: 'stoa.invalid-input' })
  t.match(await add({ ...of, name: 'a', quantity: '1.5' }), {
    code: 'stoa.invalid-input',
    errors: [{ field: '/quantity', code: 'not-whole' }]
  })
  t.match(await change(six, { quantity: '1.5' }), { code: 'stoa.invalid-input' })
  t.match(await add({ variantId: ham.variantId, name: 'bag', quantity: '1.5' }), {
    quantity: '1.5'
  })
  t.match(await add({ variantId: us.companyId, name: 'a', quantity: '2' }), {
    code: 'stoa.not-found'
  })
  for (let i = 2; i <= 20; i++) t.match(await add({ ...of, name: `no. ${i}` }), { version: 1 })
  t.match(await add({ ...of, name: 'one more' }), { code: 'catalog.too-many-packs' })
  const cashier = await hire(stoa, us, [{ role: 'cashier', companyId: us.companyId }])
  t.match(await add({ variantId: ham.variantId, name: 'x', quantity: '2' }, cashier.token), {
    code: 'access.forbidden'
  })
  const seen: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { items: Array<{ name: string }>; next: string | null } = await stoa.ok(
      'GET',
      `${packs}?productId=${tea.id}&limit=7${after && `&after=${after}`}`,
      { token: cashier.token }
    )
    seen.push(...page.items.map(({ name }) => name))
    after = page.next
  }
  t.equal(seen.length, 20)
  t.equal(new Set(seen).size, 20, 'each once')
  const other = await stoa.ok('GET', `${packs}?productId=${tea.id}&variantId=${ham.variantId}`, {
    token
  })
  t.strictSame(other.items, [])
})

t.test('a scanned pack is counted as what is in it', async t => {
  const water = await product('WATER')
  await add({
    variantId: water.variantId,
    name: 'tray',
    quantity: '12',
    barcodes: ['00012345000058']
  })
  const levels = async (code: string) =>
    (await stoa.ok('GET', `/api/v1/inventory/levels?code=${code}`, { token })).items
  t.match(await levels('012345000058'), [{ sku: 'WATER', packQuantity: '12' }])
  t.match(await levels('WATER'), [{ sku: 'WATER', packQuantity: null }])
  const count = await stoa.ok('POST', '/api/v1/inventory/stock-counts', {
    token,
    body: { scope: 'full' }
  })
  await stoa.ok('POST', `/api/v1/inventory/stock-counts/${count.id}/start`, {
    token,
    headers: { 'if-match': `"${count.version}"` }
  })
  const entered = await stoa.ok('POST', `/api/v1/inventory/stock-counts/${count.id}/entries`, {
    token,
    body: {
      entries: [
        { code: '01234558', quantity: '2' },
        { code: 'WATER', quantity: '3' }
      ]
    }
  })
  t.match(entered.lines, [{ counted: '27' }])
})

t.test('a till that keeps its goods hears of a new pack', async t => {
  const book = (query: string) => stoa.ok('GET', `/api/v1/pos/till-book/goods?${query}`, { token })
  const soap = await product('SOAP', { barcodes: ['96385074'] })
  const since = new Date().toISOString()
  await add({ variantId: soap.variantId, name: 'carton', quantity: '10', barcodes: ['CARTON'] })
  const { items } = await book(`since=${since}`)
  t.match(items, [
    {
      sku: 'SOAP',
      barcodes: ['96385074'],
      packs: [{ name: 'carton', quantity: '10', priceMinor: null, barcodes: ['CARTON'] }]
    }
  ])
})

t.test('a file brings packs, knows them by their names, and tells of codes of others', async t => {
  const upload = async (csv: string) => {
    const { id } = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body: { csv }
    })
    await stoa.settled()
    return stoa.ok('GET', `/api/v1/files/imports/${id}`, { token })
  }
  const packsOf = async (sku: string) =>
    (await stoa.ok('GET', `${products}?sku=${sku}`, { token })).items[0].variants[0].packs
  const file =
    'sku,name,price,barcode,packs\nF1,Fizz,1.00,FIZZ,box of 24:24:19.90:FIZZBOX|Pallet:480\nF2,Fuzz,1.00,,half:0.5\nF3,Fozz,1.00,,x:y\nF4,Fazz,1.00,,box:6:5.00:FIZZBOX'
  const first = await upload(file)
  t.match(first, { created: 1, failed: 3 })
  t.strictSame(
    first.errors.items.map((one: Record<string, unknown>) => [
      one['line'],
      one['field'],
      one['code']
    ]),
    [
      [4, 'packs', 'invalid'],
      [3, 'packs', 'not-whole'],
      [5, 'packs', 'taken']
    ].sort((a, b) => Number(a[0]) - Number(b[0]))
  )
  const [box, pallet] = await packsOf('F1')
  t.match(
    [box, pallet],
    [
      { name: 'box of 24', quantity: '24', priceMinor: 1990, barcodes: ['FIZZBOX'] },
      { name: 'Pallet', quantity: '480', priceMinor: null, barcodes: [] }
    ]
  )
  t.match(await upload(file.split('\n').slice(0, 2).join('\n')), { unchanged: 1 })
  t.match(await upload('sku,packs\nF1,BOX OF 24:12:11.00'), { changed: 1 })
  t.strictSame(await packsOf('F1'), [
    { id: box.id, name: 'BOX OF 24', quantity: '12', priceMinor: 1100, barcodes: ['FIZZBOX'] }
  ])
  t.match(await upload('sku,barcode,packs\nF1,FIZZBOX,crate:6::FIZZ'), { changed: 1 })
  t.match(await stoa.ok('GET', `${products}?sku=F1`, { token }), {
    items: [
      { variants: [{ barcodes: ['FIZZBOX'], packs: [{ name: 'crate', barcodes: ['FIZZ'] }] }] }
    ]
  })
})
