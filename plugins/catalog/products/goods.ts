import { type Context, defineCursor, statement } from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { CatalogAnswers, Goods, GoodsQuestion } from '../../../contracts/catalogue.ts'
import { finders, productsFrom, variantOfBarcode } from './page.ts'
import { rangesOf } from './rules/search-terms.ts'
import { normaliseBarcode, normaliseSku } from './rules/sku.ts'

type Row = Omit<Goods, 'cursor'> & { nameKey: string; position: number }

const COLUMNS =
  'v.id AS "variantId", p.id AS "productId", v.sku, v.name, v.active AND p.active AS active, p.name_key AS "nameKey", v.position'
const VARIANTS =
  '(SELECT id, sku, name, active, position FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id ORDER BY position, id OFFSET 0) v'

/** Less than every id. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** How each sort goes on behind a cursor, along catalog_product_name or catalog_variant_sku. */
const SORTS = {
  name: {
    order: 'p.name_key, p.id, v.position, v.id',
    first: ['', NO_ID, 0, NO_ID],
    cursor: defineCursor(['text', 'id', 'count', 'id'], (row: Row) => [
      row.nameKey,
      row.productId,
      row.position,
      row.variantId
    ])
  },
  sku: {
    order: 'v.sku',
    first: [''],
    cursor: defineCursor(['text'], (row: Row) => [row.sku])
  }
}

/** The statement for a question of this shape, and its values; null when nothing can be found. */
export function goodsStatement(
  ctx: Context,
  { search, code, categoryId, productId, variantId, sort: by, limit, after }: GoodsQuestion
) {
  const words = search === undefined ? undefined : rangesOf(search)
  if (words?.from.length === 0) return null
  const values: unknown[] = [ctx.tenantId, ctx.company().id, limit + 1]
  const parameter = (value: unknown): string => `$${values.push(value)}`
  const finding: string[] = []
  const traits: string[] = [by]
  const conditions = ['true']
  let packed = 'NULL'
  const products = ["p.kind = 'goods'"]
  // The first page has a bound, too: by it the list goes along its index, statistics or none.
  const { cursor, first: start } = SORTS[by]
  const [first, ...rest] = cursor.behind(after).map((value, i) => parameter(value ?? start[i]))
  if (by === 'sku') {
    conditions.push(`v.sku > ${first}`)
  } else {
    const [product, position, id] = rest
    products.push(`(p.name_key, p.id) >= (${first}, ${product}::uuid)`)
    conditions.push(
      `(p.name_key, p.id, v.position, v.id) > (${first}, ${product}::uuid, ${position}::integer, ${id}::uuid)`
    )
  }
  if (words) {
    traits.push('words')
    finding.push(finders.words(parameter(words.from), parameter(words.to)))
  }
  if (categoryId !== undefined) {
    traits.push('category')
    finding.push(finders.categoryId(parameter(categoryId)))
  }
  if (productId !== undefined) {
    traits.push('product')
    finding.push(`SELECT ${parameter(productId)}::uuid`)
  }
  if (variantId !== undefined) {
    traits.push('variant')
    const id = parameter(variantId)
    finding.push(
      `SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = ${id}::uuid`
    )
    conditions.push(`v.id = ${id}::uuid`)
  }
  if (code !== undefined) {
    traits.push('code')
    const sku = parameter(normaliseSku(code))
    const barcode = normaliseBarcode(code)
    const writings = [parameter(barcode), parameter(canonicalCode(barcode))] as const
    finding.push(`${finders.sku(sku)} UNION ${finders.barcode(...writings)}`)
    conditions.push(
      `(v.sku = ${sku} OR v.id = (SELECT b.variant_id FROM (${variantOfBarcode(...writings)}) b))`
    )
    packed = `(SELECT trim_scale(k.quantity)::text FROM (${variantOfBarcode(...writings)}) b
      JOIN catalog_pack k ON k.tenant_id = $1 AND k.company_id = $2 AND k.id = b.pack_id WHERE b.variant_id = v.id AND v.sku <> ${sku})`
  }
  const from =
    by === 'sku' && finding.length === 0
      ? `catalog_variant v CROSS JOIN LATERAL (
          SELECT id, active, name_key FROM catalog_product p WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id AND ${products.join(' AND ')} OFFSET 0) p
        WHERE v.tenant_id = $1 AND v.company_id = $2 AND`
      : `(SELECT p.id, p.active, p.name_key FROM ${productsFrom(finding)} ${products.join(' AND ')}) p CROSS JOIN LATERAL ${VARIANTS} WHERE`
  const page = statement<Row>(
    ['catalog.goods-by', ...traits].join('-'),
    `
  SELECT ${COLUMNS}, ${packed} AS "packQuantity" FROM ${from} ${conditions.join(' AND ')} ORDER BY ${SORTS[by].order} LIMIT $3`
  )
  return { page, values }
}

/** Answers Catalog.goods. */
export const goods: CatalogAnswers['goods'] = async (ctx: Context, question) => {
  const asked = goodsStatement(ctx, question)
  if (asked === null) return { items: [], next: null }
  const { cursor } = SORTS[question.sort]
  return cursor.page(await asked.page(asked.values), question.limit, (row): Goods => {
    const { nameKey: _, position: __, ...goods } = row
    return { ...goods, cursor: cursor.at(row) }
  })
}
