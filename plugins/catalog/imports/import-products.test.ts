import t from 'tap'
import { newId } from 'stoa/plugin'
import { testInstance } from 'stoa/testing'

const stoa = await testInstance()
const products = '/api/v1/catalog/products'

interface Remark {
  line: number
  severity: string
  field: string
  code: string
}
interface Import {
  id: string
  jobId: string | null
  state: string
  total: number
  created: number
  changed: number
  unchanged: number
  failed: number
  warnings: number
  errors: { items: Remark[]; next: string | null }
}

/** Uploads a file and waits until it is placed. */
async function upload(token: string, csv: string): Promise<Import> {
  const { id } = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    body: { csv }
  })
  await stoa.settled()
  return stoa.ok('GET', `/api/v1/files/imports/${id}`, { token })
}
const dryRun = (token: string, csv: string): Promise<Import> =>
  stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    body: { csv, dryRun: true }
  })
const counts = ({ total, created, changed, unchanged, failed, warnings }: Import) => ({
  total,
  created,
  changed,
  unchanged,
  failed,
  warnings
})
const remarks = ({ errors }: Import) =>
  errors.items.map(e => `${e.line} ${e.severity} ${e.field} ${e.code}`)
const bySku = async (token: string, sku: string) =>
  (await stoa.ok('GET', `${products}?sku=${sku}`, { token })).items[0]

const FILE = [
  'SKU,Name,Price,kind,category,barcode,Tax Class,description,active',
  'lamp-1,Desk lamp,12.50,goods,Home > Lamps,5012345678900|L-1,standard,"Bright,\nand small",true',
  'LAMP-2,Floor lamp,49,,home > LAMPS,,,,',
  'POST,Postage,0.00,service,,,zero,,yes',
  'OLD,Old lamp,1.00,,Home > Attic > Old,,,,no'
].join('\n')

t.test(
  'a file adds products; the same file again changes nothing; what differs is changed',
  async t => {
    const { token, companyId, tenantId } = await stoa.signUp()
    const first = await upload(token, FILE)
    t.match(first, { state: 'done', errors: { items: [], next: null } })
    t.strictSame(counts(first), {
      total: 4,
      created: 4,
      changed: 0,
      unchanged: 0,
      failed: 0,
      warnings: 0
    })
    const lamp = await bySku(token, 'LAMP-1')
    t.match(lamp, {
      name: 'Desk lamp',
      description: 'Bright,\nand small',
      kind: 'goods',
      active: true,
      version: 1,
      variants: [{ sku: 'LAMP-1', priceMinor: 1250, barcodes: ['5012345678900', 'L1'] }]
    })
    t.equal(
      (await bySku(token, 'LAMP-2')).categoryId,
      lamp.categoryId,
      'a path is one category, whatever its case'
    )
    t.match(await bySku(token, 'POST'), { kind: 'service', taxClass: 'zero' })
    t.match(await bySku(token, 'OLD'), { active: false })
    const { items: categories } = await stoa.ok('GET', '/api/v1/catalog/categories', { token })
    t.strictSame(categories.map((c: { name: string }) => c.name).sort(), [
      'Attic',
      'Home',
      'Lamps',
      'Old'
    ])
    t.strictSame(
      (await stoa.ok('GET', `${products}?search=desk%20501`, { token })).items.length,
      1,
      'imported products are found'
    )

    t.strictSame(counts(await upload(token, FILE)), {
      total: 4,
      created: 0,
      changed: 0,
      unchanged: 4,
      failed: 0,
      warnings: 0
    })
    t.equal((await bySku(token, 'LAMP-1')).version, 1)
    t.strictSame(counts(await upload(token, 'price,sku\n13,lamp-1\n49.00,LAMP-2')), {
      total: 2,
      created: 0,
      changed: 1,
      unchanged: 1,
      failed: 0,
      warnings: 0
    })
    t.match(await bySku(token, 'LAMP-1'), {
      name: 'Desk lamp',
      version: 2,
      variants: [{ priceMinor: 1300, barcodes: ['5012345678900', 'L1'] }]
    })
    const moved = await upload(
      token,
      'sku,barcode,category,name,active\nLAMP-1,NEW-1,Sale,Table lamp,\nLAMP-2,L-1,,,false'
    )
    t.strictSame(counts(moved), {
      total: 2,
      created: 0,
      changed: 2,
      unchanged: 0,
      failed: 0,
      warnings: 0
    })
    t.match(await bySku(token, 'LAMP-1'), {
      name: 'Table lamp',
      active: true,
      variants: [{ name: 'Table lamp', barcodes: ['NEW1'] }]
    })
    t.match(
      await bySku(token, 'LAMP-2'),
      { active: false, variants: [{ barcodes: ['L1'] }] },
      'a barcode set free further up may be taken'
    )
    t.strictSame((await stoa.ok('GET', `${products}?search=desk`, { token })).items, [])

    const { rows } = await stoa.instance.relayPool.query<{ name: string; data: object }>(
      "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name = 'catalog.products-imported' ORDER BY id",
      [tenantId]
    )
    t.equal(rows.length, 4, 'one event an import, none a row')
    t.match(rows[0], {
      name: 'catalog.products-imported',
      data: { companyId, importId: first.id, created: 4, changed: 0 }
    })
  }
)

t.test('a dry run tells what would happen, and changes nothing', async t => {
  const { token } = await stoa.signUp()
  await upload(token, 'sku,name,price,barcode\nA,A,1,1111\nB,B,2,')
  const file =
    'sku,name,price,barcode,category,taxClass\nA,A,1,,New,\nB,B,2,,,\nC,C,3,,New,\nD,,4,,,\nE,E,1.999,,,\nF,F,1,1111,,\nG,G,1,,,luxury\nB,B,2,2222,,'
  const dry = await dryRun(token, file)
  t.match(dry, { state: 'done', dryRun: true, jobId: null })
  t.strictSame(counts(dry), {
    total: 8,
    created: 1,
    changed: 2,
    unchanged: 0,
    failed: 4,
    warnings: 1
  })
  t.strictSame(remarks(dry), [
    '3 warning sku repeated',
    '5 error name required',
    '6 error price ambiguous',
    '7 error barcode taken',
    '8 error taxClass unknown'
  ])
  t.equal((await stoa.ok('GET', products, { token })).items.length, 2)
  t.strictSame((await stoa.ok('GET', '/api/v1/catalog/categories', { token })).items, [])
  t.equal((await bySku(token, 'A')).version, 1)
  const paged = await stoa.ok('GET', `/api/v1/files/imports/${dry.id}?limit=3`, { token })
  t.strictSame(
    [
      ...remarks(paged),
      ...remarks(
        await stoa.ok('GET', `/api/v1/files/imports/${dry.id}?limit=3&after=${paged.errors.next}`, {
          token
        })
      )
    ],
    remarks(dry)
  )
  const real = await upload(token, file)
  t.strictSame(counts(real), counts(dry), 'and the real one does just that')
  t.strictSame(remarks(real), remarks(dry))
})

t.test('every fault of a line is told, and the other lines are placed', async t => {
  const { token } = await stoa.signUp()
  const done = await upload(
    token,
    'sku,name,price,kind,category,active,barcode\n,No code,1,,,,\nX1,X,free,thing,a > > b,perhaps,----\nX2,X,-1,,,,\nX3,"two\nlines",1,,,,\nX4,X,1,,\nX5,Fine,1,,,,'
  )
  t.strictSame(remarks(done).sort(), [
    '2 error sku required',
    '3 error active invalid',
    '3 error barcode invalid',
    '3 error category invalid',
    '3 error kind invalid',
    '3 error price invalid',
    '4 error price invalid',
    '5 error name characters',
    '7 error / columns'
  ])
  t.strictSame(counts(done), {
    total: 6,
    created: 1,
    changed: 0,
    unchanged: 0,
    failed: 5,
    warnings: 0
  })
  t.equal((await stoa.ok('GET', products, { token })).items.length, 1)
})

t.test('a file that cannot be read is refused whole, with the reason', async t => {
  const { token } = await stoa.signUp()
  const refused = async (csv: string) =>
    (
      await stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token,
        body: { csv }
      })
    ).json()
  t.match(await refused('sku,name,colour,Name\nA,A,red,B'), {
    status: 422,
    code: 'files.csv-header',
    errors: [
      { field: 'colour', code: 'unknown' },
      { field: 'name', code: 'repeated' }
    ]
  })
  t.match(await refused('name,price\nA,1'), {
    status: 422,
    code: 'files.csv-header',
    errors: [{ field: 'sku', code: 'required' }]
  })
  t.match(await refused(' '), { status: 422, code: 'files.csv-header' })
  t.match(await refused('sku,name\nA,"open\nB,b'), { status: 422, code: 'files.csv-malformed' })
  t.match(await refused('sku\n' + 'x\n'.repeat(500_001)), {
    status: 422,
    code: 'files.csv-too-many-rows',
    facts: { limit: 500_000 }
  })
  t.equal(
    (
      await stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token,
        body: { csv: 'sku\nA', size: 1 }
      })
    ).statusCode,
    400
  )
  t.match(
    await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body: { csv: 'sku,name' }
    }),
    {
      state: 'done',
      total: 0
    }
  )
})

t.test('files come as spreadsheets write them, by text/csv and as a form', async t => {
  const { token } = await stoa.signUp({
    company: { name: 'Lampen', currency: 'EUR', timeZone: 'Europe/Berlin' }
  })
  const german = '\ufeffsku;name;price\r\nL-1;"Lampe ""Süd""; rot";12,50\r\n\r\nL-2;Birne;3\r\n'
  const asText = await stoa.call(
    'POST',
    `/api/v1/files/kinds/catalog.products/imports?dryRun=true`,
    {
      token,
      body: german,
      headers: { 'content-type': 'text/csv; charset=utf-8' }
    }
  )
  t.match(asText.json(), { dryRun: true, total: 2, created: 2, failed: 0 })
  t.equal(asText.statusCode, 202)
  const boundary = 'x-x-x'
  const form = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="p.csv"',
    'Content-Type: text/csv',
    '',
    german,
    `--${boundary}--`,
    ''
  ].join('\r\n')
  const asForm = await stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    body: form,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }
  })
  t.equal(asForm.statusCode, 202)
  await stoa.settled()
  t.match(await bySku(token, 'L-1'), { name: 'Lampe "Süd"; rot', variants: [{ priceMinor: 1250 }] })
  t.match(await bySku(token, 'L-2'), { variants: [{ priceMinor: 300 }] })
  t.strictSame(
    remarks(await dryRun(token, 'sku,name,price\nL-3,x,"1,250"')),
    ['2 error price ambiguous'],
    'a comma among commas may mean thousands'
  )
})

t.test('variants are changed by their SKUs; what belongs to the product is not', async t => {
  const { token } = await stoa.signUp()
  await stoa.ok('POST', products, {
    token,
    body: {
      sku: 'SHIRT',
      name: 'Shirt',
      priceMinor: 100,
      variants: [
        { sku: 'SHIRT-S', name: 'Shirt S' },
        { sku: 'SHIRT-L', name: 'Shirt L' }
      ]
    }
  })
  const done = await upload(
    token,
    'sku,price,kind,active\nSHIRT-S,3.00,,\nSHIRT-L,2.00,,false\nSHIRT,9.00,,'
  )
  t.strictSame(counts(done), {
    total: 3,
    created: 0,
    changed: 2,
    unchanged: 0,
    failed: 1,
    warnings: 0
  })
  t.strictSame(remarks(done), ['4 error sku several-variants'])
  t.match(await bySku(token, 'SHIRT'), {
    active: true,
    name: 'Shirt',
    version: 2,
    variants: [
      { name: 'Shirt S', priceMinor: 300, active: true },
      { name: 'Shirt L', priceMinor: 200, active: false }
    ]
  })
  t.strictSame(
    remarks(await dryRun(token, 'sku,kind,category\nSHIRT-S,service,Clothes')),
    ['2 error category of-product', '2 error kind of-product'].sort().reverse()
  )
})

t.test("imports are the company's own, and one key makes one", async t => {
  const [ours, theirs] = [await stoa.signUp(), await stoa.signUp()]
  const done = await upload(ours.token, 'sku,name,price\nA,A,1')
  for (const id of [done.id, newId()]) {
    t.match(
      (await stoa.call('GET', `/api/v1/files/imports/${id}`, { token: theirs.token })).json(),
      { status: 404, code: 'stoa.not-found' }
    )
  }
  t.strictSame((await stoa.ok('GET', products, { token: theirs.token })).items, [])
  const headers = { 'idempotency-key': newId() }
  const [once, again] = [
    await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token: ours.token,
      body: { csv: 'sku,price\nA,2' },
      headers
    }),
    await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token: ours.token,
      body: { csv: 'sku,price\nA,2' },
      headers
    })
  ]
  t.equal(once.id, again.id, 'one key, one import')
  t.type(once.jobId, 'string')
})

t.test('a column named - is left out, whatever stands in it', async t => {
  const { token } = await stoa.signUp()
  const done = await upload(token, 'sku,-,name,-,price\nX-1,,Ex,"a, b",1.00')
  t.match(counts(done), { total: 1, created: 1, failed: 0 })
  t.match(await bySku(token, 'X-1'), { name: 'Ex', variants: [{ priceMinor: 100 }] })
})
