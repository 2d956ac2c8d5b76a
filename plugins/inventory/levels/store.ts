import { type Context, defineCursor, rowStatement, statement } from 'stoa/plugin'

const open = statement(
  'inventory.open-levels',
  `
  INSERT INTO inventory_level (tenant_id, company_id, shop_id, variant_id, may_be_negative, tracking, unassigned)
  SELECT $1, $2, $3, v, $5, t.kind, CASE WHEN t.kind IS NOT NULL THEN 0 END FROM unnest($4::uuid[]) AS v LEFT JOIN inventory_tracking t ON t.tenant_id = $1 AND t.variant_id = v
  ORDER BY v ON CONFLICT (tenant_id, shop_id, variant_id) DO NOTHING`
)

/** Gives variants that were never stocked in a shop their level, at zero. Repeatable. */
export const openLevels = (
  ctx: Context,
  { companyId, shopId }: { companyId: string; shopId: string },
  variantIds: string[],
  mayBeNegative: boolean
): Promise<unknown> => open([ctx.tenantId, companyId, shopId, variantIds, mayBeNegative])

export interface LevelRow {
  shop_id: string
  variant_id: string
  quantity: string
  reserved: string
  available: string
  /** Null: what is few is what the shop's setting says. */
  reorder_point: string | null
  order_up_to: string | null
  /** Null of what was never stocked there. */
  updated_at: Date | null
}

const COLUMNS =
  'shop_id, variant_id, quantity, reserved, quantity - reserved AS available, reorder_point, order_up_to, updated_at'

/** How lists by shop and variant go on. */
export const levelCursor = defineCursor(['id', 'id'], (r: LevelRow) => [r.shop_id, r.variant_id])

export const levels = rowStatement<LevelRow>(
  'inventory.levels',
  8,
  only => `
  SELECT ${COLUMNS} FROM inventory_level s
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid[] IS NULL OR variant_id = ANY ($4))
    AND ($5::uuid IS NULL OR (shop_id, variant_id) > ($5, $6::uuid)) AND ($8::numeric IS NULL OR quantity - reserved <= $8) AND ${only}
  ORDER BY shop_id, variant_id LIMIT $7`
)

/**
 * Those of a shop, of these variants and in their order; zero of what was never stocked there. $6: only
 * what runs low there, where nothing else is said of it below this quantity. Added
 * up instead of joined: without statistics a join would read the shop's levels for each variant.
 */
export const levelsInOrder = rowStatement<LevelRow>(
  'inventory.levels-in-order',
  6,
  only => `
  SELECT shop_id, variant_id, sum(quantity) AS quantity, sum(reserved) AS reserved, sum(quantity - reserved) AS available,
    max(reorder_point) AS reorder_point, max(order_up_to) AS order_up_to, max(updated_at) AS updated_at
  FROM (
    SELECT s.shop_id, s.variant_id, 0::numeric AS quantity, 0::numeric AS reserved, NULL::numeric AS reorder_point, NULL::numeric AS order_up_to, NULL::timestamptz AS updated_at, s.place
    FROM (SELECT $2::uuid AS shop_id, w.id AS variant_id, w.place FROM unnest($3::uuid[]) WITH ORDINALITY AS w (id, place)) s WHERE ${only}
    UNION ALL
    SELECT s.shop_id, s.variant_id, s.quantity, s.reserved, s.reorder_point, s.order_up_to, s.updated_at, NULL FROM inventory_level s
    WHERE s.tenant_id = $1 AND s.shop_id = $2 AND s.variant_id = ANY ($3) AND ${only}) AS both_of_them
  GROUP BY shop_id, variant_id HAVING ($4::numeric IS NULL OR sum(quantity - reserved) <= $4) AND ($6::numeric IS NULL OR sum(quantity - reserved) <= coalesce(max(reorder_point), $6)) ORDER BY max(place) LIMIT $5`
)

const byAvailable = (name: string, than: '<' | '>', order: 'ASC' | 'DESC') =>
  rowStatement<LevelRow>(
    name,
    9,
    only => `
  SELECT ${COLUMNS} FROM inventory_level s
  WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND ($4::uuid[] IS NULL OR variant_id = ANY ($4)) AND ($5::numeric IS NULL OR quantity - reserved <= $5)
    AND ($6::numeric IS NULL OR (quantity - reserved, variant_id) ${than} ($6, $7::uuid)) AND ($9::numeric IS NULL OR quantity - reserved <= coalesce(reorder_point, $9)) AND ${only}
  ORDER BY quantity - reserved ${order}, variant_id ${order} LIMIT $8`
  )

/** Those of a shop by what is available: the fewest or the most first. */
export const levelsByAvailable = {
  available: byAvailable('inventory.levels-fewest-first', '>', 'ASC'),
  '-available': byAvailable('inventory.levels-most-first', '<', 'DESC')
}
