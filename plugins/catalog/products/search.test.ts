import t from 'tap'
import { testInstance } from 'stoa/testing'
import { dynamicStatement, type Context } from 'stoa/plugin'
import { rangesOf } from './rules/search-terms.ts'
import { productById } from './store.ts'
import { goodsStatement } from './goods.ts'
import { asStatement } from './page.ts'
import { sellableRows } from './answers.ts'

const stoa = await testInstance()
const us = await stoa.signUp()
const products = '/api/v1/catalog/products'
const add = (sku: string, name: string, more: object = {}) =>
  stoa.ok('POST', products, { token: us.token, body: { sku, name, priceMinor: 100, ...more } })
const find = async (query: string): Promise<string[]> =>
  (await stoa.ok('GET', `${products}?${query}`, { token: us.token })).items.map(
    (p: { sku: string }) => p.sku
  )

t.test(
  'words are found by their beginnings, without case and accents, in name, SKU and barcode',
  async t => {
    await add('CREME-01', 'Café Crème, dark roast', { barcodes: ['4006381333931'] })
    await add('ROAST-PAN', 'Pan', {
      variants: [
        { sku: 'PAN-20', name: 'Roasting pan 20 cm' },
        { sku: 'PAN-28', name: 'Roasting pan 28 cm' }
      ]
    })
    await add('OLD-1', 'Café chair', { active: false })
    t.strictSame(await find('search=cafe'), ['OLD-1', 'CREME-01'])
    t.strictSame(await find('search=CAF%C3%89%20cr'), ['CREME-01'], 'every word must match')
    t.strictSame(await find('search=roast'), ['CREME-01', 'ROAST-PAN'])
    t.strictSame(await find('search=pan-28'), ['ROAST-PAN'], 'by a variant')
    t.strictSame(await find('search=400638'), ['CREME-01'], 'by a barcode')
    t.strictSame(await find('search=oast'), [], 'not by the middle of a word')
    t.strictSame(await find('search=*-*'), [])
    t.strictSame(await find('search=cafe&active=true'), ['CREME-01'])
    t.strictSame(await find('sku=pan-28'), ['ROAST-PAN'])
    t.strictSame(await find('sku=creme-01&search=chair'), [], 'filters add up')
    t.strictSame(await find('barcode=4006381%20333931'), ['CREME-01'])
    const {
      items: [chair]
    } = await stoa.ok('GET', `${products}?sku=OLD-1`, { token: us.token })
    await stoa.ok('PATCH', `${products}/${chair.id}`, {
      token: us.token,
      headers: { 'if-match': '"1"' },
      body: { name: 'Stool' }
    })
    t.strictSame(await find('search=chair'), [])
    t.strictSame(await find('search=stool'), ['OLD-1'], 'a new name is found at once')
  }
)

t.test(
  'a list walked by cursor shows each product once while others are added, in every sort',
  async t => {
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        add(`W${String(i).padStart(2, '0')}`, `walk ${'ba'.charAt(i % 2)} item`)
      )
    )
    for (const sort of ['name', 'sku', 'newest']) {
      const seen: string[] = []
      let query = `${products}?search=walk&sort=${sort}&limit=5`
      for (let page = 0; ; page++) {
        const { items, next } = await stoa.ok('GET', query, { token: us.token })
        seen.push(
          ...items.map((p: { sku: string }) => p.sku).filter((sku: string) => sku.startsWith('W'))
        )
        await add(`N-${sort}-${page}`, `walk ${page} new`)
        if (next === null) break
        query = `${products}?search=walk&sort=${sort}&limit=5&after=${next}`
      }
      t.strictSame(
        [...seen].sort(),
        Array.from({ length: 12 }, (_, i) => `W${String(i).padStart(2, '0')}`),
        sort
      )
      if (sort === 'sku') t.strictSame(seen, [...seen].sort())
    }
    const wrong = await stoa.ok('GET', `${products}?limit=1&sort=sku`, { token: us.token })
    for (const after of [
      wrong.next,
      'bm90IGEgY3Vyc29y',
      Buffer.from('["\\u0000","x"]').toString('base64url')
    ]) {
      t.match((await stoa.call('GET', `${products}?after=${after}`, { token: us.token })).json(), {
        status: 400,
        code: 'stoa.invalid-input',
        errors: [{ field: 'query.after' }]
      })
    }
  }
)

t.test(
  'lists, searches and look-ups use indexes under row-level security, also when planned for any value',
  async t => {
    const system = await stoa.system(us.tenantId, { companyId: us.companyId })
    await system.unitOfWork(fill)
    await system.unitOfWork(
      async ctx => {
        await dynamicStatement('SET LOCAL plan_cache_mode = force_generic_plan', [])
        await dynamicStatement('SET LOCAL enable_sort = off', []) // an index in the order of the list must be there
        const cursor = (values: unknown[]) =>
          Buffer.from(JSON.stringify(values)).toString('base64url')
        const id = us.companyId // any UUID does
        const pages = {
          'catalog_product_name|first page': asStatement(ctx, { sort: 'name', limit: 20 }),
          'catalog_product_name|next page': asStatement(ctx, {
            sort: 'name',
            limit: 20,
            after: cursor(['thing', id])
          }),
          'catalog_product_sku|by SKU': asStatement(ctx, {
            sort: 'sku',
            limit: 20,
            after: cursor(['F100'])
          }),
          'catalog_product_newest|newest': asStatement(ctx, {
            sort: 'newest',
            limit: 20,
            after: cursor([id])
          }),
          'catalog_product_term_search|searched': asStatement(ctx, {
            sort: 'name',
            limit: 20,
            words: rangesOf('filler 17')
          }),
          'catalog_variant_sku|SKU': asStatement(ctx, { sort: 'name', limit: 20, sku: 'F100' }),
          'catalog_barcode_canonical|barcode': asStatement(ctx, {
            sort: 'name',
            limit: 20,
            barcode: 'B100'
          }),
          'catalog_product_name|goods': goodsStatement(ctx, { sort: 'name', limit: 20 }),
          'catalog_variant_sku|goods by SKU': goodsStatement(ctx, { sort: 'sku', limit: 20 }),
          'catalog_product_term_search|goods searched': goodsStatement(ctx, {
            sort: 'name',
            limit: 20,
            search: 'filler 17'
          }),
          'catalog_barcode_canonical|goods scanned': goodsStatement(ctx, {
            sort: 'name',
            limit: 20,
            code: 'B100'
          })
        }
        for (const [expected, asked] of Object.entries(pages)) {
          if (asked === null) throw new Error(`${expected} asks for nothing`)
          const { page, values } = asked
          const [index = '', what] = expected.split('|')
          const plan = await planOf(page.text, values)
          t.match(
            plan,
            new RegExp(`Scan.* using ${index} .*\\n *Index Cond: .*|Bitmap Index Scan on ${index}`),
            `${what} reads ${index}`
          )
          t.notMatch(plan, /Seq Scan/, `${what} reads no table whole`)
        }
        t.match(
          await planOf(productById.text, [ctx.tenantId, us.companyId, id]),
          /using catalog_product_(pkey|newest) on catalog_product p .*\n *Index Cond: \(.*id = \$3/,
          'one product is gone to by its key'
        )
        const sold = await planOf(sellableRows.text, [ctx.tenantId, us.companyId, [id]])
        for (const table of ['catalog_variant', 'catalog_product']) {
          t.match(
            sold,
            new RegExp(`using ${table}_\\w+ on ${table} .*\\n *Index Cond: \\(.*\\bid = `),
            `what is sold goes to ${table} by its key`
          )
        }
        const found = asStatement(ctx, { sort: 'name', limit: 20, words: rangesOf('number 1717') })
        t.equal((await found.page(found.values)).length, 1)
      },
      { reads: true }
    )
  }
)

/** 3,000 products, written as rows: what is looked at is how they are read. */
async function fill(ctx: Context): Promise<void> {
  await dynamicStatement(
    `INSERT INTO catalog_product (tenant_id, company_id, id, sku, name, tax_class)
    SELECT $1, $2, gen_random_uuid(), 'F' || n, 'Filler number ' || n, 'standard' FROM generate_series(1, 3000) AS n`,
    [ctx.tenantId, us.companyId]
  )
  await dynamicStatement(
    `INSERT INTO catalog_variant (tenant_id, company_id, id, product_id, sku, name, price_minor)
    SELECT tenant_id, company_id, gen_random_uuid(), id, sku, name, 100 FROM catalog_product WHERE tenant_id = $1 AND sku LIKE 'F%'`,
    [ctx.tenantId]
  )
  await dynamicStatement(
    `INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, variant_id)
    SELECT tenant_id, company_id, 'B' || sku, 'B' || sku, id FROM catalog_variant WHERE tenant_id = $1 AND sku LIKE 'F%'`,
    [ctx.tenantId]
  )
  await dynamicStatement(
    `INSERT INTO catalog_product_term (tenant_id, company_id, term, product_id)
    SELECT tenant_id, company_id, term, id FROM catalog_product, unnest(string_to_array(lower(name), ' ')) AS term WHERE tenant_id = $1 AND sku LIKE 'F%'`,
    [ctx.tenantId]
  )
}

async function planOf(text: string, values: unknown[]): Promise<string> {
  const literal = (value: unknown): string =>
    value === null
      ? 'NULL'
      : Array.isArray(value)
        ? `'{${value.map(v => `"${String(v)}"`).join(',')}}'`
        : `'${String(value)}'`
  await dynamicStatement(`PREPARE looked_at AS ${text}`, [])
  const rows = await dynamicStatement<{ 'QUERY PLAN': string }>(
    `EXPLAIN EXECUTE looked_at (${values.map(literal).join(', ')})`,
    []
  )
  await dynamicStatement('DEALLOCATE looked_at', [])
  return rows.map(r => r['QUERY PLAN']).join('\n')
}
