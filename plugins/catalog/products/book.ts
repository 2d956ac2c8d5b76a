import { type Context, defineCursor, printedCustom, statement } from 'stoa/plugin'
import type { BookGoods, CatalogAnswers } from '../../../contracts/catalogue.ts'
import { firstPicture } from '../pictures/rows.ts'
import { bookPricesOfVariant } from '../price-lists/prices-of-variant.ts'
import { ProductFields } from './custom-fields.ts'
import { packsOfVariant } from './store.ts'
import { taxClasses } from '../tax-classes/store.ts'

type Row = BookGoods & { productId: string; changedAt: string }

/** Less than every id. */
const NO_ID = '00000000-0000-0000-0000-000000000000'
const EARLIEST = '0001-01-03T00:00:00Z'

const COLUMNS = `v.id AS "variantId", v.sku, v.name, v.price_minor AS "priceMinor", p.tax_class AS "taxClass", p.kind, p.category_id AS "categoryId", v.active AND p.active AS active,
    p.sold_by AS "soldBy", p.open_price AS "openPrice", p.least_price_minor AS "leastPriceMinor", p.most_price_minor AS "mostPriceMinor", v.scale_code AS "scaleCode",
    ARRAY(SELECT b.code FROM catalog_barcode b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = v.id AND b.pack_id IS NULL ORDER BY b.code) AS barcodes, ${packsOfVariant} AS packs, ${printedCustom(ProductFields, 'p.custom')} AS printed, ${bookPricesOfVariant} AS "listPrices", p.id AS "productId", ${firstPicture} AS picture,
    to_char(p.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "changedAt"`

/** Every product has a variant, so two more products than rows are enough for a page and one row. */
const rows = (name: string, products: string, order: string, behind: string) =>
  statement<Row>(
    name,
    `
  SELECT ${COLUMNS} FROM (
    SELECT id, tax_class, kind, category_id, active, updated_at, sold_by, open_price, least_price_minor, most_price_minor, custom FROM catalog_product
    WHERE tenant_id = $1 AND company_id = $2 AND ${products} LIMIT $3::integer + 1) p
  CROSS JOIN LATERAL (
    SELECT id, sku, name, price_minor, active, scale_code FROM catalog_variant
    WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id OFFSET 0) v
  WHERE ${behind} ORDER BY ${order}, v.id LIMIT $3`
  )

const whole = rows(
  'catalog.book',
  'id >= $4::uuid ORDER BY id',
  'p.id',
  '(p.id, v.id) > ($4::uuid, $5::uuid)'
)
const byId = defineCursor(['id', 'id'], (row: Row) => [row.productId, row.variantId])

const changed = rows(
  'catalog.book-changes',
  'updated_at >= $7::timestamptz AND (updated_at, id) >= ($4::timestamptz, $5::uuid) ORDER BY updated_at, id',
  'p.updated_at, p.id',
  '(p.updated_at, p.id, v.id) > ($4::timestamptz, $5::uuid, $6::uuid)'
)
const byChange = defineCursor(['instant', 'id', 'id'], (row: Row) => [
  row.changedAt,
  row.productId,
  row.variantId
])

const shown = ({ changedAt: _, productId: __, ...goods }: Row): BookGoods => goods

/** Answers Catalog.book. */
export const book: CatalogAnswers['book'] = async (ctx: Context, { limit, after, since }) => {
  const key = [ctx.tenantId, ctx.company().id, limit + 1]
  if (since === undefined) {
    const [product, variant] = byId.behind(after)
    return byId.page(await whole([...key, product ?? NO_ID, variant ?? NO_ID]), limit, shown)
  }
  const [at, product, variant] = byChange.behind(after)
  const behind = [at ?? EARLIEST, product ?? NO_ID, variant ?? NO_ID]
  return byChange.page(await changed([...key, ...behind, since.toISOString()]), limit, shown)
}

/** Answers Catalog.taxClasses. */
export const taxClassesOfBook: CatalogAnswers['taxClasses'] = async (ctx: Context) =>
  (await taxClasses([ctx.tenantId, ctx.company().id])).map(({ code, rates }) => ({ code, rates }))
