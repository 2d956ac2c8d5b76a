import { type Context, rowStatement, statement } from 'stoa/plugin'

const open = statement(
  'inventory.open-levels',
  `
  INSERT INTO inventory_level (tenant_id, company_id, shop_id, variant_id, may_be_negative)
  SELECT $1, $2, $3, v, $5 FROM unnest($4::uuid[]) AS v ORDER BY v ON CONFLICT (tenant_id, shop_id, variant_id) DO NOTHING`
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
  updated_at: Date
}

export const levels = rowStatement<LevelRow>(
  'inventory.levels',
  8,
  only => `
  SELECT shop_id, variant_id, quantity, reserved, quantity - reserved AS available, updated_at FROM inventory_level s
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR variant_id = $4)
    AND ($5::uuid IS NULL OR (shop_id, variant_id) > ($5, $6::uuid)) AND ($8::numeric IS NULL OR quantity - reserved <= $8) AND ${only}
  ORDER BY shop_id, variant_id LIMIT $7`
)
