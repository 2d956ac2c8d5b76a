import { type Context, leastIdAt, parseQuantity, statement } from 'stoa/plugin'
import { SOLD_DAYS } from './view.ts'

const DAY_MS = 86_400_000

// Along the ledger of each variant, from the first movement that was booked in that time.
const soldSince = statement<{ variant_id: string; sold: string }>(
  'inventory.sold-since',
  `
  SELECT m.variant_id, -sum(m.quantity) AS sold FROM inventory_movement m
  WHERE m.tenant_id = $1 AND m.variant_id = ANY ($3) AND m.id >= $4 AND m.shop_id = $2 AND m.occurred_at >= $5 AND m.reason IN ('sale', 'refund', 'void')
  GROUP BY m.variant_id`
)

/** Thousandths sold in a shop in the last SOLD_DAYS days, by variant; returns are taken off. */
export async function soldOf(
  ctx: Context,
  shopId: string,
  variantIds: string[]
): Promise<Map<string, number>> {
  if (variantIds.length === 0) return new Map()
  const since = ctx.now.getTime() - SOLD_DAYS * DAY_MS
  const rows = await soldSince([
    ctx.tenantId,
    shopId,
    variantIds,
    leastIdAt(new Date(since)),
    new Date(since)
  ])
  return new Map(rows.map(row => [row.variant_id, parseQuantity(row.sold)]))
}
