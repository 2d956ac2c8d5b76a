import { type Context, defineCursor, parseQuantity, statement, type UnitContext } from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'
import { finders } from '../../products/page.ts'
import { FROM } from '../prices-of-variant.ts'
import type { ListPriceView } from './view.ts'

export type Row = ListPriceView & { fromMilli: number }

const COLUMNS = `e.variant_id AS "variantId", v.product_id AS "productId", v.sku, v.name, p.sold_by AS "soldBy", v.price_minor AS "catalogueMinor", ${FROM} AS "fromQuantity", e.from_milli AS "fromMilli", e.price_minor AS "priceMinor"`

const page = (name: string, found: string) =>
  statement<Row>(
    name,
    `
  SELECT ${COLUMNS} FROM (
    SELECT variant_id, from_milli, price_minor FROM catalog_list_price
    WHERE tenant_id = $1 AND company_id = $2 AND price_list_id = $3 AND ($4::uuid IS NULL OR variant_id = $4)
      AND ($5::uuid IS NULL OR (variant_id, from_milli) > ($5, $6::bigint))${found}
    ORDER BY variant_id, from_milli LIMIT $7) e
  CROSS JOIN LATERAL (SELECT product_id, sku, name, price_minor FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = e.variant_id OFFSET 0) v
  CROSS JOIN LATERAL (SELECT sold_by FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p
  ORDER BY e.variant_id, e.from_milli`
  )
const all = page('catalog.list-prices', '')
const sought = page(
  'catalog.list-prices-by-words',
  ` AND variant_id IN (SELECT id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id IN (${finders.words('$8', '$9')}))`
)

export const byVariant = defineCursor(['id', 'amount'], (row: Row) => [
  row.variantId,
  row.fromMilli
])

export const shown = ({ fromMilli: _, ...price }: Row): ListPriceView => price

/** [list, variant or null, ...behind, limit] */
export const pricesOf = (
  ctx: Context,
  values: readonly unknown[],
  words: { from: string[]; to: string[] } | undefined
): Promise<Row[]> => {
  const scope = [ctx.tenantId, ctx.company().id, ...values]
  return words === undefined ? all(scope) : sought([...scope, words.from, words.to])
}

const bump = statement<{ version: number }>(
  'catalog.bump-price-list',
  'UPDATE catalog_price_list SET version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $4 RETURNING version'
)
const variantRows = statement<{ id: string; sku: string; soldBy: Unit }>(
  'catalog.variants-to-price',
  `
  SELECT v.id, v.sku, p.sold_by AS "soldBy" FROM catalog_variant v
  CROSS JOIN LATERAL (SELECT sold_by FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p
  WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.id = ANY ($3)`
)
const upsert = statement(
  'catalog.set-list-prices',
  `
  INSERT INTO catalog_list_price (tenant_id, company_id, price_list_id, variant_id, from_milli, price_minor)
  SELECT $1, $2, $3, n.variant_id, n.from_milli, n.price_minor FROM unnest($4::uuid[], $5::bigint[], $6::bigint[]) AS n (variant_id, from_milli, price_minor)
  ON CONFLICT (tenant_id, variant_id, company_id, price_list_id, from_milli) DO UPDATE SET price_minor = excluded.price_minor`
)
const drop = statement<{ variant_id: string }>(
  'catalog.remove-list-prices',
  `
  DELETE FROM catalog_list_price e USING unnest($4::uuid[], $5::bigint[]) AS n (variant_id, from_milli)
  WHERE e.tenant_id = $1 AND e.company_id = $2 AND e.price_list_id = $3 AND e.variant_id = n.variant_id AND e.from_milli = n.from_milli
  RETURNING e.variant_id`
)
const overfull = statement<{ variant_id: string }>(
  'catalog.variants-with-most-steps',
  `
  SELECT variant_id FROM catalog_list_price WHERE tenant_id = $1 AND company_id = $2 AND price_list_id = $3 AND variant_id = ANY ($4)
  GROUP BY variant_id HAVING count(*) > $5 LIMIT 1`
)
// Tills that keep goods ask for what was changed since. By their keys, so that two who write other
// lists of the same goods wait for each other and no more.
const touch = statement(
  'catalog.touch-priced-products',
  `
  WITH touched AS (
    SELECT id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2
      AND id IN (SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)) ORDER BY id FOR NO KEY UPDATE)
  UPDATE catalog_product p SET updated_at = now() FROM touched WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = touched.id`
)

const scopeOf = (ctx: Context): string[] => [ctx.tenantId, ctx.company().id]

/** The list is this unit's until the commit. @returns its version; null: it has another one by now */
export const bumpList = async (
  ctx: UnitContext,
  listId: string,
  version: number
): Promise<number | null> =>
  (await bump([...scopeOf(ctx), listId, version, ctx.now]))[0]?.version ?? null

/** Those of the ids that there are, on sale or not. */
export const variantsToPrice = (ctx: Context, variantIds: string[]) =>
  variantRows([...scopeOf(ctx), variantIds])

export interface Step {
  variantId: string
  fromQuantity: string
  /** null: there is none any more. */
  priceMinor: number | null
}

/** @returns how many there are no more */
export async function writePrices(
  ctx: UnitContext,
  listId: string,
  steps: readonly Step[]
): Promise<number> {
  const kept = steps.filter(({ priceMinor }) => priceMinor !== null)
  const gone = steps.filter(({ priceMinor }) => priceMinor === null)
  const keys = (some: readonly Step[]) => [
    ...scopeOf(ctx),
    listId,
    some.map(({ variantId }) => variantId),
    some.map(({ fromQuantity }) => parseQuantity(fromQuantity))
  ]
  const variantIds = [...new Set(steps.map(({ variantId }) => variantId))]
  const [removed] = await Promise.all([
    gone.length === 0 ? [] : drop(keys(gone)),
    kept.length === 0 ? [] : upsert([...keys(kept), kept.map(({ priceMinor }) => priceMinor)]),
    touch([...scopeOf(ctx), variantIds])
  ])
  return removed.length
}

/** One of the variants that have more prices in a list than that. */
export const variantWithMore = async (
  ctx: Context,
  listId: string,
  variantIds: string[],
  most: number
): Promise<string | undefined> =>
  (await overfull([...scopeOf(ctx), listId, variantIds, most]))[0]?.variant_id
