import t from 'tap'
import { ownInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// Whatever is exported is imported again without a change, as a CSV and as a workbook.

const stoa = await ownInstance()
const us = await stoa.signUp()
const { token } = us
const post = (url: string, body: object) => stoa.ok('POST', `/api/v1/${url}`, { token, body })

interface Outcome {
  id: string
  total: number
  created: number
  changed: number
  unchanged: number
  failed: number
  errors: {
    items: Array<{ line: number; severity: string; field: string; code: string; message: string }>
  }
}
const exported = async (kind: string, format: 'csv' | 'xlsx', as = token): Promise<Buffer> => {
  const answer = await stoa.app.inject({
    method: 'GET',
    url: `/api/v1/files/kinds/${kind}/records.${format}`,
    headers: { authorization: `Bearer ${as}` }
  })
  t.equal(answer.statusCode, 200, answer.statusCode === 200 ? kind : answer.body)
  return answer.rawPayload
}
const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}
async function imported(
  kind: string,
  file: Buffer | string,
  { format = 'csv' as 'csv' | 'xlsx', dryRun = false, as = token } = {}
): Promise<Outcome> {
  const answer = await stoa.app.inject({
    method: 'POST',
    url: `/api/v1/files/kinds/${kind}/imports?dryRun=${dryRun}`,
    headers: { authorization: `Bearer ${as}`, 'content-type': TYPES[format] },
    payload: file
  })
  if (answer.statusCode !== 202) throw new Error(answer.body)
  await stoa.settled(20_000)
  return stoa.ok('GET', `/api/v1/files/imports/${answer.json<Outcome>().id}`, { token: as })
}
const counts = ({ total, created, changed, unchanged, failed, errors }: Outcome) => ({
  total,
  created,
  changed,
  unchanged,
  failed,
  errors: errors.items.filter(({ severity }) => severity === 'error')
})
const same = (total: number) => ({
  total,
  created: 0,
  changed: 0,
  unchanged: total,
  failed: 0,
  errors: []
})

async function thereAndBack(kind: string, rows: number): Promise<string> {
  const before = await exported(kind, 'csv')
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await exported(kind, format)
    const dry = await imported(kind, file, { format, dryRun: true })
    t.strictSame(counts(dry), same(rows), `${kind} as ${format}: nothing would change`)
    const real = await imported(kind, file, { format })
    t.strictSame(counts(real), same(rows), `${kind} as ${format}: nothing changed`)
    t.equal(
      (await exported(kind, 'csv')).toString(),
      before.toString(),
      `${kind} as ${format}: the same file again`
    )
  }
  return before.toString()
}

t.before(async () => {
  for (const [record, key, type, more] of [
    ['catalog.product', 'colour', 'text', {}],
    ['catalog.product', 'worn', 'choices', { choices: ['a, b', 'c', 'd'] }],
    ['catalog.product', 'size', 'decimal', {}],
    ['customers.customer', 'vip', 'yes-no', {}]
  ] as const) {
    await post('custom-fields/fields', { record, key, type, labels: { en: key }, ...more })
  }
  const top = await post('catalog/categories', { name: 'Home, garden' })
  const below = await post('catalog/categories', { name: 'Lamps / bulbs', parentId: top.id })
  await post('catalog/products', {
    sku: '0012',
    name: '=1+1',
    priceMinor: 1250,
    costMinor: 700,
    categoryId: below.id,
    barcodes: ['0036000291452', 'X-1'],
    description: '\'=quoted\nsecond line, "third"',
    weightGrams: 200,
    custom: { colour: '-red', worn: ['a, b', 'd'], size: '12.5' }
  })
  const shirt = await post('catalog/products', {
    sku: 'SHIRT',
    name: 'Shirt',
    priceMinor: 2000,
    variants: [
      { sku: 'SHIRT-S', name: 'Small one', priceMinor: 2000, barcodes: ['4006381333931'] },
      { sku: 'SHIRT-L', name: 'Shirt, L', priceMinor: 2100 }
    ]
  })
  await post('catalog/products', { sku: 'POST', name: 'Postage', priceMinor: 0, kind: 'service' })
  await stoa.ok('PATCH', `/api/v1/catalog/products/${shirt.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
})

t.test('products', async t => {
  const csv = await thereAndBack('catalog.products', 4)
  t.match(csv, /\r\n"=""0012""",'=1\+1,12\.50,/, 'no formula, and zeros in front stay')
  t.match(csv, /"''=quoted\nsecond line/)
  t.match(csv.split('\r\n')[0] ?? '', /custom\.colour,custom\.worn,custom\.size$/)
  t.match(csv, /,'-red,"a, b\|d",12\.5/)
  t.match(csv, /Home\\, garden > Lamps \/ bulbs/)

  const dearer = csv.replace('12.50', '13.75').replace("'-red", 'green')
  const changed = await imported('catalog.products', dearer)
  t.match(counts(changed), { changed: 1, unchanged: 3, failed: 0 })
  const [product] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=0012', { token })).items
  t.match(product, { custom: { colour: 'green', size: '12.5' }, variants: [{ priceMinor: 1375 }] })

  await stoa.ok('POST', '/api/v1/access/roles', {
    token,
    body: { name: 'Reader', rules: [{ permission: 'product.read' }, { permission: 'file.export' }] }
  })
  const reader = await hire(stoa, us, [{ role: 'Reader' }])
  const seen = (await exported('catalog.products', 'csv', reader.token)).toString()
  t.notMatch(seen, /7\.00|cost|stock/, 'costs and stock are for those who may see them')
})

t.test('customers', async () => {
  const group = await post('customers/customer-groups', { name: 'Trade' })
  await post('customers/customers', {
    name: 'Ana "A"',
    code: '007',
    phone: '+442079460000',
    groupId: group.id,
    custom: { vip: false },
    whatsappConsent: true
  })
  await post('customers/customers', { name: '@Bea', email: 'bea@example.test', note: '-1\n2' })
  await thereAndBack('customers.customers', 2)
})

t.test('stock', async t => {
  const found = await stoa.ok('GET', '/api/v1/catalog/products?limit=100', { token })
  const variants = found.items
    .filter(({ kind, active }: { kind: string; active: boolean }) => kind === 'goods' && active)
    .flatMap((one: { variants: Array<{ id: string }> }) => one.variants)
  await post('inventory/adjustments', {
    reason: 'opening',
    lines: variants.map(({ id }: { id: string }) => ({ variantId: id, quantity: '7.5' }))
  })
  const csv = await thereAndBack('inventory.stock', 1)
  t.match(counts(await imported('inventory.stock', csv.replace(',7.5,', ',9,'))), { changed: 1 })
  t.match(await stoa.ok('GET', '/api/v1/inventory/levels', { token }), {
    items: [{ quantity: '9' }]
  })
  t.match(
    (await stoa.ok('GET', '/api/v1/inventory/adjustments', { token })).items[0],
    { reason: 'count', lineCount: 1 },
    'as a count of this moment'
  )
  const shop = /\n([^,]*),/.exec(csv)?.[1]
  const wrong = await imported(
    'inventory.stock',
    `shop,sku,quantity\nNOWHERE,0012,1\n${shop},UNKNOWN,1\n${shop},,2`
  )
  t.strictSame(
    wrong.errors.items.map(({ line, code }) => `${line} ${code}`),
    ['2 inventory.unknown-shop', '3 inventory.unknown-code', '4 inventory.no-code']
  )
})

t.test('suppliers and what they sell', async t => {
  const supplier = await post('purchasing/suppliers', {
    name: 'Acme, Ltd',
    currency: 'EUR',
    termsDays: 30,
    taxNumber: '0099',
    note: '=HYPERLINK("x")'
  })
  await thereAndBack('purchasing.suppliers', 1)
  const [product] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=0012', { token })).items
  await stoa.ok(
    'PUT',
    `/api/v1/purchasing/suppliers/${supplier.id}/goods/${product.variants[0].id}`,
    { token, body: { supplierSku: '000123', packSize: '24', priceMinor: 1990 } }
  )
  const csv = await thereAndBack('purchasing.supplier-goods', 1)
  t.match(csv, /"Acme, Ltd","=""0012""","=""000123""",24,19\.90/)
  const more = await imported(
    'purchasing.supplier-goods',
    'supplier,sku,price\nacme, ltd,0012,20\n"acme, ltd",POST,1\n"Acme, Ltd",0012,21\n'
  )
  t.match(counts(more), { total: 3, changed: 1, failed: 2 })
})

t.test('prices of price lists', async t => {
  const list = await post('catalog/price-lists', { name: 'Trade' })
  const [product] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=0012', { token })).items
  const csv = `list,sku,fromQuantity,price\nTrade,0012,,11\ntrade,0012,12,10.50\nTrade,SHIRT-S,,9\nNo list,0012,,1`
  t.match(counts(await imported('catalog.list-prices', csv)), { created: 3, failed: 1 })
  const { items } = await stoa.ok('GET', `/api/v1/catalog/price-lists/${list.id}/prices`, { token })
  t.strictSame(
    items
      .filter(({ variantId }: { variantId: string }) => variantId === product.variants[0].id)
      .map((one: { fromQuantity: string; priceMinor: number }) => [
        one.fromQuantity,
        one.priceMinor
      ]),
    [
      ['0', 1100],
      ['12', 1050]
    ]
  )
  await thereAndBack('catalog.list-prices', 3)
})
