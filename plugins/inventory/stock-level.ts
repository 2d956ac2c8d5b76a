import { formatQuantity, parseQuantity, statement, type Context } from 'stoa/plugin'

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

/** A quantity as PostgreSQL prints it, as JSON shows it: '2.000' → '2'. */
export const quantityText = (stored: string): string => formatQuantity(parseQuantity(stored))

/** What inventory.stock-short tells of a variant. Without a level nothing is there. */
export const shortOf = ({
  variantId,
  wantedMilli,
  onHand,
  free
}: {
  variantId: string
  wantedMilli: number
  onHand: string | null
  free: string | null
}) => ({
  variantId,
  wanted: formatQuantity(wantedMilli),
  onHand: quantityText(onHand ?? '0'),
  available: quantityText(free ?? '0')
})
