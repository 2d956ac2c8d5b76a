import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import { testInstance, type SignedUp } from 'stoa/testing'

// What people really upload: files of spreadsheets in their encodings, codes that spreadsheets have
// damaged, and the exports of the systems they come from.

const stoa = await testInstance()
const products = '/api/v1/catalog/products'
const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Outcome {
  id: string
  code?: string
  detail?: string
  created: number
  changed: number
  unchanged: number
  failed: number
  profile: string | null
  errors: {
    items: Array<{ line: number; severity: string; field: string; code: string; message: string }>
  }
}

/** Uploads bytes as they are, and waits until they are placed. */
async function upload(
  { token }: SignedUp,
  file: string | Buffer,
  { type = CSV, query = '' } = {}
): Promise<Outcome> {
  const answer = await stoa.app.inject({
    method: 'POST',
    url: `/api/v1/files/kinds/catalog.products/imports${query}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload: file
  })
  const begun = answer.json<Outcome>()
  if (answer.statusCode >= 300) return begun
  await stoa.settled()
  return stoa.ok('GET', `/api/v1/files/imports/${begun.id}`, { token })
}
const inEuro = (): Promise<SignedUp> =>
  stoa.signUp({ company: { name: 'Laden', currency: 'EUR', timeZone: 'Europe/Berlin' } })
const said = ({ errors }: Outcome): string[] =>
  errors.items.map(({ line, severity, field, code }) => `${line} ${severity} ${field} ${code}`)
const goods = async ({ token }: SignedUp) =>
  (await stoa.ok('GET', `${products}?limit=100`, { token })).items as Array<{
    sku: string
    name: string
    kind: string
    active: boolean
    soldBy: string
    openPrice: boolean
    categoryId: string | null
    description: string | null
    variants: Array<{
      sku: string
      name: string
      priceMinor: number
      barcodes: string[]
      weightGrams: number | null
      costMinor: number | null
      active: boolean
    }>
  }>
/** sku → name, price and barcodes of each variant. */
async function sold(owner: SignedUp): Promise<Record<string, [string, number, string[]]>> {
  const all = (await goods(owner)).flatMap(({ variants }) => variants)
  return Object.fromEntries(all.map(v => [v.sku, [v.name, v.priceMinor, v.barcodes]]))
}
async function paths({ token }: SignedUp): Promise<string[]> {
  const { items } = await stoa.ok('GET', '/api/v1/catalog/categories?limit=100', { token })
  const byId = new Map(items.map((one: { id: string }) => [one.id, one]))
  const path = (one: { name: string; parentId: string | null }): string =>
    one.parentId === null ? one.name : `${path(byId.get(one.parentId) as never)} > ${one.name}`
  return items.map(path).sort()
}

t.test('a file is read in the encoding it is in', async t => {
  const rows = 'sku,name,price\nE1,Café crème,2.50\nE2,Müsli für Größe,3.10'
  const names = { E1: 'Café crème', E2: 'Müsli für Größe' }
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const [file, type] of [
    [Buffer.from(rows, 'latin1'), CSV],
    [Buffer.from(rows, 'latin1'), `${CSV}; charset=windows-1252`],
    [utf16(rows.replaceAll(',', '\t')), 'application/vnd.ms-excel'],
    [utf16(rows).swap16(), CSV],
    [Buffer.from(`\ufeff${rows}`), CSV],
    [`sep=;\n${rows.replaceAll(',', ';').replaceAll('.', ',')}`, CSV]
  ] as const) {
    const owner = await inEuro()
    t.match(await upload(owner, file, { type }), { created: 2, failed: 0 })
    const found = await sold(owner)
    t.match(found, { E1: [names.E1, 250], E2: [names.E2, 310] })
  }
  const owner = await inEuro()
  t.match(await upload(owner, Buffer.from('sku\nА', 'latin1'), { type: `${CSV}; charset=none` }), {
    created: 0
  })
  t.match(
    await upload(owner, Buffer.from([0x73, 0xe9, 0x0a]), { type: `${CSV}; charset=none` }),
    { code: 'stoa.wrong-encoding' },
    'a charset no one knows'
  )
})

t.test('a workbook is read as the table its first sheet is', async t => {
  const owner = await inEuro()
  const book = await writeXlsxFile([
    [
      { value: 'SKU' },
      { value: 'Name' },
      { value: 'Price' },
      { value: 'Barcode' },
      { value: 'active' }
    ],
    [
      { value: 'X-1' },
      { value: 'Tea, "green"\nleaves' },
      { value: 12.5, type: Number },
      { value: 5_012_345_678_900, type: Number, format: '0' },
      { value: true, type: Boolean }
    ],
    [{ value: 10_045, type: Number }, { value: 'Cup' }, { value: 3, type: Number }, null, null]
  ]).toBuffer()
  for (const type of [XLSX, CSV]) {
    const outcome = await upload(owner, book, { type })
    t.match(outcome, { failed: 1 }, 'a name of two lines is none')
    t.strictSame(said(outcome), ['2 error name characters'])
  }
  t.match(await sold(owner), { 10045: ['Cup', 300] })
  const good = await writeXlsxFile([
    [{ value: 'SKU' }, { value: 'Name' }, { value: 'Price' }, { value: 'Barcode' }],
    [
      { value: 'X-1' },
      { value: 'Tea' },
      { value: 12.5, type: Number },
      { value: 5_012_345_678_900, type: Number }
    ]
  ]).toBuffer()
  t.match(await upload(owner, good, { type: XLSX }), { created: 1, failed: 0 })
  t.match(await sold(owner), { 'X-1': ['Tea', 1250, ['5012345678900']] })
  const broken = await upload(owner, Buffer.concat([good.subarray(0, 400)]), { type: XLSX })
  t.match(broken, { code: 'stoa.unreadable-table' })
})

t.test('a long workbook is read in its thread, and only where a table is taken', async t => {
  const owner = await inEuro()
  const rows = 12_000
  const book = await writeXlsxFile([
    ['sku', 'name', 'price'].map(value => ({ value })),
    ...Array.from({ length: rows }, (_, i) => [
      { value: `L-${i}` },
      { value: `Product number ${i} of a long list` },
      { value: i / 100, type: Number }
    ])
  ]).toBuffer()
  const { id } = await upload(owner, book, { type: XLSX, query: '?dryRun=true' })
  await stoa.settled()
  const { token } = owner
  t.match(await stoa.ok('GET', `/api/v1/files/imports/${id}`, { token }), {
    state: 'done',
    created: rows,
    failed: 0
  })
  for (const type of [XLSX, CSV]) {
    const begun = process.cpuUsage()
    const { statusCode } = await stoa.app.inject({
      method: 'POST',
      url: '/api/v1/access/login',
      headers: { 'content-type': type },
      payload: book
    })
    t.equal(statusCode, 400, 'a table says nothing to who logs in')
    t.ok(process.cpuUsage(begun).user < 200_000, 'nothing was unfolded for it')
  }
})

t.test(
  'codes that a spreadsheet has rounded are refused, and those it has wrapped unwrapped',
  async t => {
    const owner = await inEuro()
    const rounded = await upload(
      owner,
      'sku,name,price,barcode\nS1,Tea,2.50,5.01235E+12\nS2,Milk,2.50,\n1.23457E+11,Jam,2.50,'
    )
    t.strictSame(said(rounded), ['2 error barcode rounded', '4 error sku rounded'])
    t.match(rounded, { created: 1, failed: 2 })
    const semicolons = await upload(owner, 'sku;name;price;barcode\nS3;Tea;2,50;5,01235E+12')
    t.strictSame(said(semicolons), ['2 error barcode rounded'])
    const wrapped = await upload(
      owner,
      [
        'sku,name,price,barcode',
        "A1,Tea,2.50,'5012345678900",
        'A2,Tea,2.50,"=""5012345678917"""',
        'A3,Tea,2.50,5012345678924.0',
        'A4,Tea,2.50,N/A',
        'A5,Tea,2.50,n/a',
        "'000123,Tea,2.50,"
      ].join('\n')
    )
    t.match(wrapped, { created: 6, failed: 0 })
    t.strictSame(said(wrapped), [])
    t.match(await sold(owner), {
      A1: ['Tea', 250, ['5012345678900']],
      A2: ['Tea', 250, ['5012345678917']],
      A3: ['Tea', 250, ['5012345678924']],
      A4: ['Tea', 250, []],
      A5: ['Tea', 250, []],
      '000123': ['Tea', 250, []]
    })
    const scanned = await stoa.ok('GET', `${products}?barcode=5012345678900`, {
      token: owner.token
    })
    t.equal(scanned.items.length, 1)
  }
)

t.test('values are read as people write them, and refused where they could be two', async t => {
  const owner = await inEuro()
  const points = await upload(
    owner,
    [
      'sku,name,price,active,weight',
      'Y1,a,1.00,Y,',
      'Y2,a,"1,234.50",n,',
      'Y3,a,$12.00,,',
      'Y4,a,€1.00,,453.592',
      'Y5,a,1.00,,0.5',
      'Y6,a,1.00,sí,0.5 kg',
      'Y7,a,1.00,não,7 oz',
      'Y8,a,12.500,,',
      'Y9,a,"1,234,567.00",,'
    ].join('\n')
  )
  t.strictSame(said(points), ['4 error price invalid', '9 error price ambiguous'])
  const found = await goods(owner)
  const of = (sku: string) => found.find(one => one.sku === sku)
  t.match(of('Y1'), { active: true, variants: [{ priceMinor: 100 }] })
  t.match(of('Y2'), { active: false, variants: [{ priceMinor: 123_450 }] })
  t.match(of('Y4'), { variants: [{ priceMinor: 100, weightGrams: 454 }] })
  t.match(of('Y5'), { variants: [{ weightGrams: 1 }] })
  t.match(of('Y6'), { active: true, variants: [{ weightGrams: 500 }] })
  t.match(of('Y7'), { active: false, variants: [{ weightGrams: 198 }] })
  t.match(of('Y9'), { variants: [{ priceMinor: 123_456_700 }] })
  const commas = await upload(
    owner,
    'sku;name;price\nR1;x;1.234,50\nR2;x;1 234,50\nR4;x;12,50 €\nR5;x;1.234\nR6;x;1,5'
  )
  t.strictSame(said(commas), ['5 error price ambiguous'])
  t.match(await sold(owner), {
    R1: ['x', 123_450],
    R2: ['x', 123_450],
    R4: ['x', 1_250],
    R6: ['x', 150]
  })
  const inKuwait = await stoa.signUp({
    company: { name: 'K', currency: 'KWD', timeZone: 'Asia/Kuwait' }
  })
  const fils = await upload(inKuwait, 'sku;name;price\nK1;x;1.234\nK2;x;1,234')
  t.strictSame(said(fils), ['2 error price ambiguous'], 'a factor of a thousand is not guessed')
  t.match(await sold(inKuwait), { K2: ['x', 1_234] })
})

t.test(
  'of several categories the first is taken, and what may be a path is asked about',
  async t => {
    const owner = await inEuro()
    const outcome = await upload(
      owner,
      [
        'sku,name,price,category',
        'W1,Album,10.00,"Music > Singles, Music > Albums"',
        'W2,Tee,10.00,"Clothing > Tshirts, Sale"',
        'W4,Mug,10.00,Home / Kitchen',
        'W5,Bath,10.00,"Bed, Bath"'
      ].join('\n')
    )
    t.match(outcome, { created: 4 })
    t.strictSame(said(outcome), [
      '2 warning category several-categories',
      '3 warning category several-categories',
      '4 warning category slash'
    ])
    t.strictSame(await paths(owner), [
      'Bed, Bath',
      'Clothing',
      'Clothing > Tshirts',
      'Home / Kitchen',
      'Music',
      'Music > Singles'
    ])
  }
)

t.test('the columns of a file are what its sender says', async t => {
  const owner = await inEuro()
  const file = 'Artikel;Bezeichnung;Preis;Farbe;\nT1;Tasse;2,50;rot;'
  t.match(await upload(owner, file), { code: 'files.csv-header' })
  const columns = encodeURIComponent('Artikel=sku,#2=name,Preis=price,*=-')
  const query = `?columns=${columns}`
  t.match(await upload(owner, file, { query }), { created: 1 })
  t.match(await sold(owner), { T1: ['Tasse', 250] })
  t.match(await upload(owner, file, { query: '?columns=Artikel%3Dnonsense' }), {
    code: 'files.csv-header'
  })
  t.match(await upload(owner, 'sku,name,price,\nT2,Cafe,2.50,'), { created: 1 }, 'a last comma')
})

t.test('rows of one product are its variants, and the same file again changes nothing', async t => {
  const owner = await inEuro()
  const file = [
    'sku,product,name,variant,price,category',
    'TEE-S,TEE,Tee,S,19.00,Shirts',
    'TEE-M,TEE,Tee,M,19.00,Shirts',
    'MUG,,Mug,,5.00,'
  ].join('\n')
  t.match(await upload(owner, file), { created: 3, failed: 0 })
  const [tee] = (await goods(owner)).filter(({ sku }) => sku === 'TEE')
  t.match(tee, { name: 'Tee', variants: { length: 2 } })
  t.strictSame(
    tee?.variants.map(({ sku, name }) => [sku, name]),
    [
      ['TEE-S', 'Tee, S'],
      ['TEE-M', 'Tee, M']
    ]
  )
  t.match(await upload(owner, file), { created: 0, changed: 0, unchanged: 3 })
  t.match(await upload(owner, file, { query: '?dryRun=true' }), { unchanged: 3 })
  const more = `${file}\nTEE-L,TEE,,L,21.00,\nTEE-S2,MUG,,small,4.00,`
  t.match(await upload(owner, more), { created: 2, unchanged: 3, failed: 0 })
  const found = await goods(owner)
  t.equal(found.find(({ sku }) => sku === 'TEE')?.variants.length, 3)
  t.equal(found.find(({ sku }) => sku === 'MUG')?.variants.length, 2, 'a simple one gets a second')
  const moved = await upload(owner, 'sku,product,name,price\nTEE-S,MUG,Mug,1.00')
  t.strictSame(said(moved), ['2 error product of-product'])
  const renamed = 'sku,product,name,variant,price\nTEE-S,TEE,T-shirt,S,19.00\nTEE-M,TEE,,M,19.00'
  t.match(await upload(owner, renamed), { changed: 2 })
  t.match(
    (await goods(owner)).find(({ sku }) => sku === 'TEE'),
    { name: 'T-shirt', variants: [{ name: 'T-shirt, S' }, { name: 'T-shirt, M' }, {}] },
    'a later row that says nothing of the name keeps what an earlier one has said'
  )
})

t.test('a variant that a file adds stands behind those there are', async t => {
  const owner = await inEuro()
  await stoa.ok('POST', products, {
    token: owner.token,
    body: {
      sku: 'CAP',
      name: 'Cap',
      priceMinor: 100,
      variants: ['S', 'M'].map(size => ({ sku: `CAP-${size}`, name: `Cap, ${size}` }))
    }
  })
  await upload(owner, 'sku,product,variant,price\nCAP-L,CAP,L,1.20')
  const [cap] = await goods(owner)
  t.strictSame(
    cap?.variants.map(({ sku }) => sku),
    ['CAP-S', 'CAP-M', 'CAP-L']
  )
})

t.test('who names the columns is believed, whoever wrote the file', async t => {
  const owner = await inEuro()
  const columns = encodeURIComponent('Variant SKU=sku,Title=name,Variant Price=price,*=-')
  const outcome = await upload(
    owner,
    'Handle,Title,Option1 Value,Variant SKU,Variant Price\ntee,Tee,S,TEE-S,19.00',
    { query: `?columns=${columns}` }
  )
  t.match(outcome, { profile: null, created: 1 })
  t.match(await sold(owner), { 'TEE-S': ['Tee', 1900] })
})

t.test('exports of other systems are recognised', async t => {
  for (const { profile, file, goods: expected, categories, remarks } of EXPORTS) {
    await t.test(profile, async t => {
      const owner = await inEuro()
      const dry = await upload(owner, file.join('\n'), { query: '?dryRun=true' })
      const outcome = await upload(owner, file.join('\n'))
      t.match(outcome, { profile, created: Object.keys(expected).length, failed: 0 })
      t.strictSame(said(dry), said(outcome), 'the dry run says the same')
      t.strictSame(await sold(owner), expected)
      t.strictSame(await paths(owner), categories)
      t.strictSame(
        outcome.errors.items.map(({ code, message }) => (code === 'left-out' ? message : code)),
        remarks
      )
      t.match(await upload(owner, file.join('\n')), {
        created: 0,
        changed: 0,
        unchanged: Object.keys(expected).length
      })
    })
  }
})

const EXPORTS: Array<{
  profile: string
  file: string[]
  goods: Record<string, [string, number, string[]]>
  categories: string[]
  remarks: string[]
}> = [
  {
    profile: 'shopify',
    file: [
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src,Status',
      "tee,Tee,<p>Soft &amp; light</p>,Acme,Shirts,,true,Size,S,TEE-S,200,5,19.00,'5012345678900,https://a.test/1.png,active",
      "tee,,,,,,,,M,TEE-M,210,3,19.00,'5012345678917,,",
      'tee,,,,,,,,,,,,,,https://a.test/2.png,',
      'mug,Mug,,Acme,Home,,true,Title,Default Title,,300,1,5.00,,,draft'
    ],
    goods: {
      'TEE-S': ['Tee, S', 1900, ['5012345678900']],
      'TEE-M': ['Tee, M', 1900, ['5012345678917']],
      MUG: ['Mug', 500, []]
    },
    categories: ['Home', 'Shirts'],
    remarks: [
      'these columns were left out: Vendor, Tags, Option1 Name, Variant Inventory Qty, Image Src',
      'made'
    ]
  },
  {
    profile: 'woocommerce',
    file: [
      'ID,Type,SKU,Name,Published,Short description,Regular price,Categories,"Weight (kg)",Parent,Attribute 1 name,Attribute 1 value(s)',
      '1,variable,TEE,Tee,1,,,"Clothing > Tshirts, Sale",,,Size,"S, M"',
      '2,variation,TEE-S,Tee - S,1,,19,,.2,TEE,Size,S',
      '3,variation,,Tee - M,1,,20,,.2,id:1,Size,M',
      '4,"simple, virtual",CARD,Card,0,Good wishes,3.50,Cards,,,,',
      '5,grouped,SET,Set,1,,,Cards,,,,'
    ],
    goods: {
      'TEE-S': ['Tee, S', 1900, []],
      'TEE-M': ['Tee, M', 2000, []],
      CARD: ['Card', 350, []]
    },
    categories: ['Cards', 'Clothing', 'Clothing > Tshirts'],
    remarks: [
      'these columns were left out: Attribute 1 name',
      'several-categories',
      'made',
      'several-categories',
      'Set is grouped: nothing that is sold by itself here; it was left out'
    ]
  },
  {
    profile: 'square',
    file: [
      '\ufeffToken,Item Name,Variation Name,SKU,Description,Category,Price,GTIN,Current Quantity Main St',
      'T1,Candle,Small,C-S,Soy wax,Home,12,00012345678905,10',
      'T2,Candle,Large,C-L,Soy wax,Home,"1,250.00",,2',
      'T3,Chair,Regular,CH-1,,Home,variable,,1'
    ],
    goods: {
      'C-S': ['Candle, Small', 1200, ['00012345678905']],
      'C-L': ['Candle, Large', 125_000, []],
      'CH-1': ['Chair', 0, []]
    },
    categories: ['Home'],
    remarks: ['these columns were left out: Token, Current Quantity Main St']
  },
  {
    profile: 'vend',
    file: [
      'id,handle,sku,composite_handle,name,description,type,variant_option_one_name,variant_option_one_value,supply_price,retail_price,brand_name,active,track_inventory,inventory_Main',
      'a1,tee,10001,,Tee,,Shirts,Size,S,5.00,19.00,Acme,1,1,4',
      'a2,tee,10002,,Tee,,Shirts,Size,M,5.00,19.00,Acme,0,1,4'
    ],
    goods: { 10001: ['Tee, S', 1900, []], 10002: ['Tee, M', 1900, []] },
    categories: ['Shirts'],
    remarks: [
      'these columns were left out: id, composite_handle, variant_option_one_name, brand_name, track_inventory, inventory_Main'
    ]
  },
  {
    profile: 'loyverse',
    file: [
      'Handle,SKU,Name,Category,Description,Sold by weight,Option 1 name,Option 1 value,Cost,Barcode,Track stock,Available for sale [Main],Price [Main],In stock [Main]',
      'coke,10001,Cola 330ml,Drinks,,N,,,0.80,5449000000996,Y,Y,1.40,24',
      'bananas,10002,Bananas,Produce,,Y,,,0.40,,Y,Y,variable,12.5'
    ],
    goods: {
      10001: ['Cola 330ml', 140, ['5449000000996']],
      10002: ['Bananas', 0, []]
    },
    categories: ['Drinks', 'Produce'],
    remarks: ['these columns were left out: Option 1 name, Track stock, In stock [Main]']
  },
  {
    profile: 'loyverse',
    file: [
      'Handle,REF,Nombre,Categoria,Descripción,Vendido por peso,Opción 1 nombre,Opción 1 valor,Coste,Codigo de barras,Seguir el Inventario,Disponibles para la venta [Obrador],Precio [Obrador]',
      'pa,10205,Pa de pagès,pa,,N,,,0.00,,N,Y,3.90'
    ],
    goods: { 10205: ['Pa de pagès', 390, []] },
    categories: ['pa'],
    remarks: ['these columns were left out: Opción 1 nombre, Seguir el Inventario']
  },
  {
    profile: 'odoo',
    file: [
      '"name","sale_ok","type","default_code","barcode","standard_price","list_price","categ_id"',
      '"Frame","True","Storable","M1000",2012032011238,85.25,149.00,"All / Saleable / Art / Frames"',
      '"Hanging","True","Service","","",,20.00,"All"'
    ],
    goods: {
      M1000: ['Frame', 14_900, ['2012032011238']],
      HANGING: ['Hanging', 2000, []]
    },
    categories: ['Art', 'Art > Frames'],
    remarks: ['made']
  }
]
