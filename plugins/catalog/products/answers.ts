import { printedCustom, statement, type Context } from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { CatalogAnswers, Sellable } from '../../../contracts/catalogue.ts'
import { listPricesOfVariant } from '../price-lists/prices-of-variant.ts'
import { ProductFields } from './custom-fields.ts'
import { CatalogSettings } from '../settings.ts'

// On the path of every sale: three look-ups by key for each variant, the row is the answer. Written
// so that the look-ups cannot be put in another order (OFFSET 0): a table without statistics would
// tempt the planner to begin with the tax class.
const rows = (name: string, column = '', shown = '') =>
  statement<Sellable>(
    name,
    `
  SELECT v.id AS "variantId", v.sku, v.name, v.price_minor AS "priceMinor", c.rates AS taxes, p.tax_class AS "taxClass", p.kind, v.weight_grams AS "weightGrams",
    p.sold_by AS "soldBy", p.open_price AS "openPrice", p.least_price_minor AS "leastPriceMinor", p.most_price_minor AS "mostPriceMinor", v.scale_code AS "scaleCode"${shown},
    ${printedCustom(ProductFields, 'p.custom')} AS printed
  FROM unnest($3::uuid[]) AS wanted (id)
  CROSS JOIN LATERAL (SELECT id, sku, name, price_minor, weight_grams, scale_code, product_id${column} FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = wanted.id AND active OFFSET 0) v
  CROSS JOIN LATERAL (SELECT kind, tax_class, sold_by, open_price, least_price_minor, most_price_minor, custom FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id AND active OFFSET 0) p
  CROSS JOIN LATERAL (SELECT rates FROM catalog_tax_class WHERE tenant_id = $1 AND company_id = $2 AND code = p.tax_class OFFSET 0) c`
  )

export const sellableRows = rows('catalog.sellables')
/** For documents that keep what their lines cost. */
const COSTS = [
  ', cost_minor',
  `, v.cost_minor AS "costMinor", ${listPricesOfVariant} AS "listPrices"`
] as const
const rowsWithCosts = rows('catalog.sellables-with-costs', ...COSTS)
const PACKS = `,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'quantity', trim_scale(k.quantity)::text, 'priceMinor', k.price_minor)), '[]'::json)
      FROM catalog_pack k WHERE k.tenant_id = $1 AND k.company_id = $2 AND k.variant_id = v.id) AS packs`
/** For documents on which something is sold by the pack. */
const rowsWithPacks = rows('catalog.sellables-with-packs', COSTS[0], COSTS[1] + PACKS)

const nameRows = statement<Awaited<ReturnType<CatalogAnswers['names']>>[number]>(
  'catalog.names',
  `
  SELECT v.id AS "variantId", v.sku, v.name, v.product_id AS "productId", v.active AND p.active AS active FROM catalog_variant v
  CROSS JOIN LATERAL (SELECT active FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p
  WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.id = ANY ($3)`
)

const costRows = statement<{ id: string; cost_minor: number | null }>(
  'catalog.costs',
  'SELECT id, cost_minor FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)'
)

const barcodeRows = statement<{ canonical: string }>(
  'catalog.barcodes-among',
  'SELECT canonical FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND canonical = ANY ($3)'
)

export const barcodesAmong: CatalogAnswers['barcodesAmong'] = async (ctx: Context, codes) => {
  const rows = await barcodeRows([ctx.tenantId, ctx.company().id, codes.map(canonicalCode)])
  const known = new Set(rows.map(({ canonical }) => canonical))
  return codes.filter(code => known.has(canonicalCode(code)))
}

export const sellables: CatalogAnswers['sellables'] = (ctx: Context, variantIds, more) => {
  const asked = more?.withPacks ? rowsWithPacks : more?.withCosts ? rowsWithCosts : sellableRows
  return asked([ctx.tenantId, ctx.company().id, variantIds])
}

export const costs: CatalogAnswers['costs'] = async (ctx: Context, variantIds) =>
  new Map(
    (await costRows([ctx.tenantId, ctx.company().id, variantIds])).map(row => [
      row.id,
      row.cost_minor
    ])
  )

export const names: CatalogAnswers['names'] = (ctx: Context, variantIds) =>
  nameRows([ctx.tenantId, ctx.company().id, variantIds])

export const taxMode: CatalogAnswers['taxMode'] = async (ctx: Context) =>
  ctx.settings(CatalogSettings).pricesIncludeTax ? 'inclusive' : 'exclusive'

const pathRows = statement<{ variantId: string; categoryId: string }>(
  'catalog.category-paths',
  `
  WITH RECURSIVE above AS (
    SELECT v.id AS variant, p.category_id AS category, 1 AS level FROM catalog_variant v
    CROSS JOIN LATERAL (SELECT category_id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p
    WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.id = ANY ($3) AND p.category_id IS NOT NULL
    UNION ALL
    SELECT a.variant, c.parent_id, a.level + 1 FROM above a
    JOIN catalog_category c ON c.tenant_id = $1 AND c.company_id = $2 AND c.id = a.category WHERE c.parent_id IS NOT NULL
  )
  SELECT variant AS "variantId", category AS "categoryId" FROM above ORDER BY variant, level`
)

/** Answers Catalog.categoryPaths. */
export const categoryPaths: CatalogAnswers['categoryPaths'] = async (ctx, variantIds) => {
  const paths = new Map<string, string[]>()
  for (const { variantId, categoryId } of await pathRows([
    ctx.tenantId,
    ctx.company().id,
    variantIds
  ])) {
    const path = paths.get(variantId)
    if (path === undefined) paths.set(variantId, [categoryId])
    else path.push(categoryId)
  }
  return paths
}
