// In a process of its own: it runs a migration again, over rows of before.
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { asAdmin, ownInstance } from 'stoa/testing'
import { canonicalCode } from '../../../contracts/gtin.ts'

// A GTIN is one barcode in all of its writings; and what becomes of those that stood on two articles
// before that was so.

const stoa = await ownInstance()
const us = await stoa.signUp()
const { token } = us
const products = '/api/v1/catalog/products'

const MIGRATION = 'plugins/catalog/migrations/0008-one-article-one-code.sql'
const UPC = '036000291452'
const EAN = '0036000291452'
const BARE = '36000291452'

const add = (sku: string, barcodes: string[], by = token) =>
  stoa.ok('POST', products, { token: by, body: { sku, name: sku, priceMinor: 100, barcodes } })
const skus = async (query: string, by = token): Promise<string[]> =>
  (await stoa.ok('GET', `${products}?${query}`, { token: by })).items.map(
    ({ sku }: { sku: string }) => sku
  )
const barcodesOf = async (sku: string, by = token): Promise<string[]> =>
  (await stoa.ok('GET', `${products}?sku=${sku}`, { token: by })).items[0].variants[0].barcodes
const change = (product: { id: string }, version: number, body: object, by = token) =>
  stoa.call('PATCH', `${products}/${product.id}`, {
    token: by,
    headers: { 'if-match': `"${version}"` },
    body
  })

const soda = await add('SODA', [UPC, 'L-1'])

t.test(
  'an article is found by any writing of its number, which stays as it was written',
  async t => {
    for (const code of [UPC, EAN, BARE, `0${EAN}`, '036000-291452']) {
      t.strictSame(await skus(`barcode=${code}`), ['SODA'], code)
      t.strictSame(await skus(`search=${code.replace('-', '')}`), ['SODA'], `${code} typed`)
      const { items } = await stoa.ok('GET', `/api/v1/inventory/levels?code=${code}`, { token })
      t.equal(items[0]?.sku, 'SODA', `${code} where stock is counted`)
    }
    t.strictSame(await skus('barcode=l1'), [], 'letters stay what they are')
    t.strictSame(await skus('barcode=036000291453'), [], 'another check digit is another code')
    t.strictSame(await skus('search=0360002'), ['SODA'], 'the beginning as it is written')
    t.strictSame(await barcodesOf('SODA'), [UPC, 'L1'])
  }
)

t.test('another article cannot have it in another writing', async t => {
  for (const code of [UPC, EAN, BARE]) {
    t.match(
      (
        await stoa.call('POST', products, {
          token,
          body: { sku: 'X', name: 'X', priceMinor: 1, barcodes: [code] }
        })
      ).json(),
      {
        status: 409,
        code: 'catalog.barcode-taken'
      }
    )
  }
  const other = await add('OTHER', [])
  t.match((await change(other, 1, { barcodes: [EAN] })).json(), { code: 'catalog.barcode-taken' })
  const two = { sku: 'TWO', name: 'Two', priceMinor: 1 }
  t.match(
    (
      await stoa.call('POST', products, {
        token,
        body: {
          ...two,
          variants: [
            { sku: 'TWO-A', barcodes: ['96385074'] },
            { sku: 'TWO-B', barcodes: ['0000096385074'] }
          ]
        }
      })
    ).json(),
    { code: 'catalog.barcode-taken' }
  )
})

t.test('two writings on one article are one barcode, and its writing can be changed', async t => {
  const tea = await add('TEA', ['0012345000058', '012345000058', '01234558'])
  t.strictSame(tea.variants[0].barcodes, ['0012345000058'], 'the first stays')
  t.equal((await change(tea, 1, { barcodes: ['01234558'] })).statusCode, 200)
  t.strictSame(await barcodesOf('TEA'), ['01234558'])
  t.strictSame(await skus('barcode=012345000058'), ['TEA'], 'a UPC-E is found by its UPC-A')
})

t.test(
  'a file that names it in another writing changes nothing, and is told of another article',
  async t => {
    const dryRun = (csv: string) =>
      stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token,
        body: { csv, dryRun: true }
      })
    const upload = async (csv: string) => {
      const { id } = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token,
        body: { csv }
      })
      await stoa.settled()
      return stoa.ok('GET', `/api/v1/files/imports/${id}`, { token })
    }
    const csv = [
      'sku,name,price,barcode',
      `SODA,SODA,1.00,${EAN}|L-1`,
      `NEW,New,1.00,${BARE}`,
      'A,A,1.00,0000096385074',
      'B,B,1.00,96385074',
      'C,C,1.00,4006381333931|04006381333931'
    ].join('\n')
    for (const run of [dryRun, upload]) {
      const done = await run(csv)
      t.match(done, { unchanged: 1, created: 2, failed: 2, warnings: 1 })
      t.strictSame(
        done.errors.items.map(({ line, code, message }: Record<string, unknown>) => [
          line,
          code,
          message
        ]),
        [
          [3, 'taken', `${BARE} is the same number as ${UPC}, which belongs to SODA`],
          [5, 'taken', '96385074 is the same number as 0000096385074, which belongs to A'],
          [6, 'same-number', 'another writing of a number in this cell is left out: 04006381333931']
        ]
      )
    }
    t.strictSame(await barcodesOf('SODA'), [UPC, 'L1'], 'the writing of the catalogue stays')
    t.strictSame(await barcodesOf('C'), ['4006381333931'])
    const moved = await upload('sku,name,price,barcode\nA,A,1,A-1\nB,B,1,96385074')
    t.match(
      moved,
      { changed: 1, created: 1, failed: 0 },
      'set free further up it may be taken in any writing'
    )
    t.strictSame(await skus('barcode=0000096385074'), ['B'])
  }
)

t.test('numbers that stood on two articles before stay where they are, and are told', async t => {
  const old = await stoa.signUp()
  const by = old.token
  const [first, second] = [await add('FIRST', [], by), await add('SECOND', [], by)]
  const [archived] = [await add('TWICE', [], by)]
  const rows: Array<[string, string]> = [
    [UPC, first.variants[0].id],
    [EAN, second.variants[0].id],
    ['96385074', archived.variants[0].id],
    ['0000096385074', archived.variants[0].id],
    ['04252614', archived.variants[0].id],
    ['L1', second.variants[0].id],
    ['0017', second.variants[0].id],
    ['036000291453', second.variants[0].id]
  ]
  const text = await readFile(MIGRATION, 'utf8')
  await asAdmin(stoa, 'ALTER TABLE catalog_barcode DROP COLUMN canonical, DROP COLUMN kept_as')
  for (const [code, variantId] of rows) {
    await asAdmin(
      stoa,
      'INSERT INTO catalog_barcode (tenant_id, company_id, code, variant_id) VALUES ($1, $2, $3, $4)',
      [old.tenantId, old.companyId, code, variantId]
    )
  }
  await asAdmin(stoa, text)
  const kept = await asAdmin<{ code: string; canonical: string }>(
    stoa,
    'SELECT code, canonical FROM catalog_barcode'
  )
  for (const { code, canonical } of kept) t.equal(canonical, canonicalCode(code), `${code} as told`)
  t.ok(kept.length > rows.length, 'all rows of all tenants')

  t.strictSame(await skus(`barcode=${UPC}`, by), ['FIRST'], 'each by its own writing')
  t.strictSame(await skus(`barcode=${EAN}`, by), ['SECOND'])
  t.strictSame(await skus(`barcode=${BARE}`, by), ['SECOND'], 'any other writing finds one of them')
  t.strictSame(await skus(`search=${BARE}`, by), ['FIRST', 'SECOND'], 'words find both')
  const shared = () => stoa.ok('GET', '/api/v1/catalog/shared-barcodes', { token: by })
  t.strictSame((await shared()).items, [
    {
      number: BARE,
      variants: [
        {
          code: EAN,
          variantId: second.variants[0].id,
          productId: second.id,
          sku: 'SECOND',
          name: 'SECOND',
          active: true
        },
        {
          code: UPC,
          variantId: first.variants[0].id,
          productId: first.id,
          sku: 'FIRST',
          name: 'FIRST',
          active: true
        }
      ]
    }
  ])
  t.strictSame((await stoa.ok('GET', '/api/v1/catalog/shared-barcodes', { token })).items, [])

  const again = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token: by,
    body: { csv: `sku,barcode\nFIRST,${UPC}\nSECOND,${EAN}|L1|0017|036000291453\n`, dryRun: true }
  })
  t.match(again, { unchanged: 2, failed: 0 }, 'the file they came from is still taken')
  t.match((await change(first, 1, { name: 'First' }, by)).json(), { version: 2 })
  const third = await stoa.call('POST', products, {
    token: by,
    body: { sku: 'THIRD', name: 'Third', priceMinor: 1, barcodes: [BARE] }
  })
  t.equal(third.json().code, 'catalog.barcode-taken')

  t.equal((await change(second, 1, { barcodes: ['L1'] }, by)).statusCode, 200)
  t.strictSame((await shared()).items, [], 'taken off one it is told no more')
  t.strictSame(await skus(`barcode=${BARE}`, by), ['FIRST'], 'the other has it in every writing')
  t.match((await change(second, 2, { barcodes: ['L1', EAN] }, by)).json(), {
    code: 'catalog.barcode-taken'
  })
})

t.test('shared numbers are read page by page, each once', async t => {
  const many = await stoa.signUp()
  const [a, b] = [await add('A', [], many.token), await add('B', [], many.token)]
  for (const [product, keptAs] of [
    [a, "''"],
    [b, 'code']
  ] as const) {
    await asAdmin(
      stoa,
      `INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, kept_as, variant_id)
       SELECT tenant_id, company_id, code, canonical, ${keptAs}, variant_id
       FROM (SELECT $1::uuid AS tenant_id, $2::uuid AS company_id, $4 || n AS code, 'N' || n AS canonical, $3::uuid AS variant_id FROM generate_series(1, 5) n) one`,
      [many.tenantId, many.companyId, product.variants[0].id, product.sku]
    )
  }
  const numbers: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { items: Array<{ number: string }>; next: string | null } = await stoa.ok(
      'GET',
      `/api/v1/catalog/shared-barcodes?limit=2${after && `&after=${after}`}`,
      { token: many.token }
    )
    numbers.push(...page.items.map(({ number }) => number))
    after = page.next
  }
  t.strictSame(numbers, ['N1', 'N2', 'N3', 'N4', 'N5'])
  t.equal(soda.version, 1)
})
