import { coreErrors, defineCursor, isId, statement, type Context } from 'stoa/plugin'
import type {
  PublishedProductAnswers,
  PublishedProduct,
  PublishedProductSort
} from '../../../contracts/catalogue.ts'
import { atListPrice, type ListPrice } from '../../../contracts/price-lists.ts'
import { listPricesOfVariant } from '../price-lists/prices-of-variant.ts'
import { rangesOf } from '../products/rules/search-terms.ts'
import { picturesColumn } from '../pictures/rows.ts'
import { finders, productsFrom } from '../products/page.ts'

type Row = Omit<PublishedProduct, 'variants'> & {
  nameKey: string
  publishedPrice: number
  variants: Array<PublishedProduct['variants'][number] & { listPrices: ListPrice[] }>
}

const MOST_PRODUCTS = 100
const ONE_MILLI = 1_000
/**
 * The beginnings of fewer letters are those of too many words: anyone may ask, and all of them
 * would be read.
 */
const SHORTEST = 3

const COLUMNS = `
  p.id, p.sku, p.name, p.description, p.category_id AS "categoryId", p.name_key AS "nameKey", p.published_price_minor AS "publishedPrice",
  (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'name', v.name, 'priceMinor', v.price_minor, 'weightGrams', v.weight_grams, 'listPrices', ${listPricesOfVariant},
            'barcodes', ARRAY(SELECT b.code FROM catalog_barcode b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = v.id AND b.pack_id IS NULL ORDER BY b.code)) ORDER BY v.position, v.id)
   FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id AND v.active) AS variants,${picturesColumn}`

/** What the storefront shows: active products that have an active variant (see publishProducts). */
const SHOWN = 'p.published_price_minor IS NOT NULL'

const byPrice = (order: string, than: string) => ({
  order: `p.published_price_minor ${order}, p.id ${order}`,
  cursor: defineCursor(['amount', 'id'], (row: Row) => [row.publishedPrice, row.id]),
  behind: (price: string, id: string) =>
    `(p.published_price_minor, p.id) ${than} (${price}::bigint, ${id}::uuid)`
})
/**
 * How each sort goes on behind a cursor, along the index that its trait names:
 * catalog_product_name, _window_price (both ways), _newest.
 */
const SORTS = {
  name: {
    trait: 'name',
    order: 'p.name_key, p.id',
    cursor: defineCursor(['text', 'id'], (row: Row) => [row.nameKey, row.id]),
    behind: (key: string, id: string) => `(p.name_key, p.id) > (${key}, ${id}::uuid)`
  },
  price: { trait: 'price', ...byPrice('ASC', '>') },
  '-price': { trait: 'price-down', ...byPrice('DESC', '<') },
  newest: {
    trait: 'newest',
    order: 'p.id DESC',
    cursor: defineCursor(['id'], (row: Row) => [row.id]),
    behind: (id: string) => `p.id < ${id}::uuid`
  }
}

interface Question {
  search?: string
  categoryId?: string
  limit: number
  after?: string
  sort?: PublishedProductSort
  shopId?: string
}

/** The statement for a question of this shape, and its values; null when nothing can be found. */
export function publishedStatement(
  ctx: Context,
  { search, categoryId, limit, after, sort: by = 'name' }: Question
) {
  const sort = SORTS[by]
  const words = search === undefined ? null : rangesOf(search, SHORTEST)
  if (words?.from.length === 0) return null
  const values: unknown[] = [ctx.tenantId, ctx.company().id, limit + 1]
  const parameter = (value: unknown): string => `$${values.push(value)}`
  const traits = [sort.trait]
  const conditions = [SHOWN]
  const finding: string[] = []
  if (after !== undefined) {
    const [first = '', second = ''] = sort.cursor.behind(after).map(parameter)
    conditions.push(sort.behind(first, second))
    traits.push('next')
  }
  if (words) {
    finding.push(finders.words(parameter(words.from), parameter(words.to)))
    traits.push('words')
  }
  if (categoryId !== undefined) {
    if (!isId(categoryId)) {
      throw coreErrors['invalid-input'](
        {},
        { errors: [{ field: '/categoryId', code: 'format', message: 'must be an id' }] }
      )
    }
    finding.push(finders.categoryId(parameter(categoryId)))
    traits.push('category')
  }
  const page = statement<Row>(
    ['catalog.published-by', ...traits].join('-'),
    `SELECT ${COLUMNS} FROM ${productsFrom(finding)} ${conditions.join(' AND ')} ORDER BY ${sort.order} LIMIT $3`
  )
  return { page, values, sort }
}

const one = statement<Row>(
  'catalog.published-product',
  `SELECT ${COLUMNS} FROM catalog_product p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = $3 AND ${SHOWN}`
)
const tree = statement<{ id: string; name: string; parentId: string | null }>(
  'catalog.published-categories',
  `
  SELECT id, name, parent_id AS "parentId" FROM catalog_category WHERE tenant_id = $1 AND company_id = $2 ORDER BY name_key, id LIMIT 1000`
)

/** One of each, as anybody buys it in the web shop of a shop. */
const shownIn =
  (ctx: Context, shopId: string | undefined) =>
  ({ nameKey: _, publishedPrice: __, variants, ...product }: Row): PublishedProduct => ({
    ...product,
    variants: variants.map(({ listPrices, ...variant }) => {
      if (shopId === undefined) return variant
      const asked = { shopId, channel: 'web', groupId: null, at: ctx.now.getTime() } as const
      const of = { variantId: variant.id, priceMinor: variant.priceMinor, listPrices }
      return { ...variant, priceMinor: atListPrice(of, ONE_MILLI, asked).priceMinor }
    })
  })

/** Answers Window.browse. */
export const browse: PublishedProductAnswers['browse'] = async (ctx: Context, question) => {
  const limit = Math.min(question.limit, MOST_PRODUCTS)
  const asked = publishedStatement(ctx, { ...question, limit })
  return asked === null
    ? { items: [], next: null }
    : asked.sort.cursor.page(await asked.page(asked.values), limit, shownIn(ctx, question.shopId))
}

/** Answers Window.product. */
export const product: PublishedProductAnswers['product'] = async (ctx: Context, productId, how) => {
  const [row] = await one([ctx.tenantId, ctx.company().id, productId])
  return row ? shownIn(ctx, how?.shopId)(row) : null
}

/** Answers Window.categories. */
export const categories: PublishedProductAnswers['categories'] = (ctx: Context) =>
  tree([ctx.tenantId, ctx.company().id])
