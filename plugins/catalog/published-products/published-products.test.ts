import t from 'tap'
import { testInstance } from 'stoa/testing'
import { dynamicStatement, type Context } from 'stoa/plugin'
import {
  PublishedProducts,
  type PublishedProduct,
  type PublishedProductSort
} from '../../../contracts/catalogue.ts'
import { publishedStatement } from './answers.ts'

const stoa = await testInstance()
const us = await stoa.signUp()
const products = '/api/v1/catalog/products'
const add = (sku: string, name: string, priceMinor: number, more: object = {}) =>
  stoa.ok('POST', products, { token: us.token, body: { sku, name, priceMinor, ...more } })
const change = (id: string, version: number, body: object) =>
  stoa.ok('PATCH', `${products}/${id}`, {
    token: us.token,
    headers: { 'if-match': `"${version}"` },
    body
  })
const category = async (name: string, parentId?: string) =>
  (
    await stoa.ok('POST', '/api/v1/catalog/categories', {
      token: us.token,
      body: { name, ...(parentId ? { parentId } : {}) }
    })
  ).id

type Question = {
  search?: string
  categoryId?: string
  limit?: number
  after?: string
  sort?: PublishedProductSort
}
const asking = async <T>(ask: (ctx: Context) => Promise<T>, of = us): Promise<T> =>
  (await stoa.system(of.tenantId, { companyId: of.companyId })).unitOfWork(ask, { reads: true })
const browse = (question: Question, of = us) =>
  asking(ctx => ctx.ask(PublishedProducts).browse({ limit: 20, ...question }), of)
const skus = async (question: Question): Promise<string[]> =>
  (await browse(question)).items.map(p => p.sku)

const home = await category('Home')
const lamps = await category('Lamps', home)
const attic = await category('Attic')

t.test(
  'the storefront shows what is active, with the variants that are, and neither costs nor what is for the staff',
  async t => {
    const lamp = await add('LAMP', 'Lámp, small', 1250, {
      categoryId: lamps,
      description: 'Bright',
      costMinor: 400,
      weightGrams: 500,
      barcodes: ['4006381333931']
    })
    const pan = await add('PAN', 'Pan', 3000, {
      categoryId: home,
      variants: [
        { sku: 'PAN-20' },
        { sku: 'PAN-28', name: 'Pan 28 cm', priceMinor: 900, active: false },
        { sku: 'PAN-24', priceMinor: 2000 }
      ]
    })
    await add('OLD', 'Old lamp', 1, { active: false, categoryId: lamps })
    await add('EMPTY', 'Empty', 1, { variants: [{ sku: 'EMPTY-1', active: false }] })
    t.strictSame(await browse({}), {
      next: null,
      items: [
        {
          id: lamp.id,
          sku: 'LAMP',
          name: 'Lámp, small',
          description: 'Bright',
          categoryId: lamps,
          pictures: [],
          variants: [
            {
              id: lamp.variants[0].id,
              sku: 'LAMP',
              name: 'Lámp, small',
              priceMinor: 1250,
              weightGrams: 500,
              barcodes: ['4006381333931']
            }
          ]
        },
        {
          id: pan.id,
          sku: 'PAN',
          name: 'Pan',
          description: null,
          categoryId: home,
          pictures: [],
          variants: [0, 2].map(i => ({
            id: pan.variants[i].id,
            sku: pan.variants[i].sku,
            name: 'Pan',
            priceMinor: pan.variants[i].priceMinor,
            weightGrams: null,
            barcodes: []
          }))
        }
      ]
    })
    t.strictSame(
      await asking(ctx => ctx.ask(PublishedProducts).product(pan.id)),
      (await browse({ search: 'pan' })).items[0]
    )
    t.strictSame(await skus({ search: 'lamp' }), ['LAMP'], 'without case and accents')
    t.strictSame(await skus({ search: '400638' }), ['LAMP'])
    t.strictSame(await skus({ search: '?!' }), [])
    t.strictSame(
      await skus({ categoryId: home }),
      ['LAMP', 'PAN'],
      'a category stands for those below it'
    )
    t.strictSame(await skus({ categoryId: lamps, search: 'sma' }), ['LAMP'])
    t.strictSame(await skus({ categoryId: attic }), [])
    t.strictSame(await skus({ categoryId: us.shopId }), [], 'a category no one has')
    t.strictSame(await asking(ctx => ctx.ask(PublishedProducts).categories()), [
      { id: attic, name: 'Attic', parentId: null },
      { id: home, name: 'Home', parentId: null },
      { id: lamps, name: 'Lamps', parentId: home }
    ])
    const others = await stoa.signUp()
    t.strictSame(await browse({}, others), { items: [], next: null })
    t.equal(await asking(ctx => ctx.ask(PublishedProducts).product(pan.id), others), null)
  }
)

t.test(
  'what is switched off leaves the window at once, by hand and by import; what changes its price finds its new place',
  async t => {
    const dear = await add('W-1', 'Wandering one', 700)
    await add('W-2', 'Wandering two', 600)
    t.strictSame(await skus({ search: 'wandering', sort: 'price' }), ['W-2', 'W-1'])
    await change(dear.id, 1, { priceMinor: 500 })
    t.strictSame(await skus({ search: 'wandering', sort: 'price' }), ['W-1', 'W-2'])
    await change(dear.id, 2, { active: false })
    t.strictSame(await skus({ search: 'wandering' }), ['W-2'])
    t.equal(await asking(ctx => ctx.ask(PublishedProducts).product(dear.id)), null)
    const imported = async (csv: string) => {
      await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token: us.token,
        body: { csv }
      })
      await stoa.settled()
    }
    await imported(
      'sku,name,price,active,weight\nW-1,,8.00,yes,5\nW-2,,,no,\nW-3,Wandering three,7.00,,'
    )
    t.strictSame(await skus({ search: 'wandering', sort: '-price' }), ['W-1', 'W-3'])
    await change(dear.id, 4, { variants: [{ id: dear.variants[0].id, active: false }] })
    t.strictSame(
      await skus({ search: 'wandering' }),
      ['W-3'],
      'without an active variant there is nothing to buy'
    )
  }
)

t.test('a window walked by cursor shows each product once, in order, in every sort', async t => {
  for (let i = 0; i < 11; i++) {
    await add(`K${i}`, `Walk ${'cab'.charAt(i % 3)} thing`, 100 * (i % 4), { categoryId: attic })
  }
  const orders: Array<
    [PublishedProductSort, (a: PublishedProduct, b: PublishedProduct) => number]
  > = [
    [
      'name',
      (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : a.name === b.name ? 0 : 1)
    ],
    ['price', (a, b) => priceOf(a) - priceOf(b)],
    ['-price', (a, b) => priceOf(b) - priceOf(a)],
    ['newest', (a, b) => (a.id < b.id ? 1 : -1)]
  ]
  for (const [sort, compare] of orders) {
    for (const question of [
      { sort, limit: 4 },
      { sort, limit: 3, search: 'walk' },
      { sort, limit: 5, categoryId: attic }
    ]) {
      const seen: PublishedProduct[] = []
      for (let after: string | undefined; ;) {
        const page = await browse({ ...question, ...(after === undefined ? {} : { after }) })
        t.ok(page.items.length <= question.limit)
        seen.push(...page.items)
        if (page.next === null) break
        after = page.next
      }
      const all = (await browse({ ...question, limit: 100 })).items
      t.strictSame(
        seen.map(p => p.sku),
        all.map(p => p.sku),
        `${sort}: page by page as at once`
      )
      t.ok(
        all.length >= 11 &&
          all.every((p, i) => i === 0 || compare(all[i - 1] as PublishedProduct, p) <= 0),
        `${sort}: in order`
      )
    }
  }
  const { next } = await browse({ limit: 1 })
  for (const [sort, after] of [
    ['price', next],
    ['newest', next],
    ['name', 'bm90IGEgY3Vyc29y'],
    ['-price', Buffer.from('[1.5,"x"]').toString('base64url')]
  ] as Array<[PublishedProductSort, string]>) {
    await t.rejects(
      browse({ sort, after }),
      { code: 'stoa.invalid-input' },
      `${sort} takes no other sort's cursor`
    )
  }
})

const priceOf = (product: PublishedProduct): number =>
  Math.min(...product.variants.map(v => v.priceMinor))

t.test('every sort and search of the window reads an index under row-level security', async t => {
  await (await stoa.system(us.tenantId, { companyId: us.companyId })).unitOfWork(fill)
  await asking(async ctx => {
    await dynamicStatement('SET LOCAL plan_cache_mode = force_generic_plan', [])
    await dynamicStatement('SET LOCAL enable_sort = off', [])
    const cursor = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')
    const id = us.companyId
    const looks: Array<[string, Question]> = [
      ['catalog_product_name', {}],
      ['catalog_product_name', { after: cursor(['x', id]) }],
      ['catalog_product_published_price', { sort: 'price' }],
      ['catalog_product_published_price', { sort: 'price', after: cursor([5, id]) }],
      ['catalog_product_published_price', { sort: '-price' }],
      ['catalog_product_published_price', { sort: '-price', after: cursor([5, id]) }],
      ['catalog_product_newest', { sort: 'newest' }],
      ['catalog_product_newest', { sort: 'newest', after: cursor([id]) }],
      ['catalog_product_term_search', { search: 'filler 17' }],
      ['catalog_product_category', { categoryId: id, sort: 'price' }]
    ]
    for (const [index, question] of looks) {
      const asked = publishedStatement(ctx, { limit: 20, ...question })
      if (asked === null) throw new Error('nothing asked')
      const plan = await planOf(asked.page.text, asked.values)
      t.match(
        plan,
        new RegExp(
          `Scan( Backward)? using ${index} .*\\n *Index Cond: .*|Bitmap Index Scan on ${index}`
        ),
        `${JSON.stringify(question)} reads ${index}`
      )
      t.notMatch(plan, /Seq Scan/, `${JSON.stringify(question)} reads no table whole`)
      if (question.after !== undefined) {
        t.match(plan, /Index Cond: .*(ROW|id <)/, 'a later page begins where the one before ended')
      }
    }
  })
})

/** 3,000 products, written as rows: what is looked at is how they are read. */
async function fill(ctx: Context): Promise<void> {
  await dynamicStatement(
    `INSERT INTO catalog_product (tenant_id, company_id, id, sku, name, tax_class, published_price_minor)
    SELECT $1, $2, gen_random_uuid(), 'F' || n, 'Filler number ' || n, 'standard', n FROM generate_series(1, 3000) AS n`,
    [ctx.tenantId, us.companyId]
  )
  await dynamicStatement(
    `INSERT INTO catalog_variant (tenant_id, company_id, id, product_id, sku, name, price_minor)
    SELECT tenant_id, company_id, gen_random_uuid(), id, sku, name, published_price_minor FROM catalog_product WHERE tenant_id = $1 AND sku LIKE 'F%'`,
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
