import { type Context, statement } from 'stoa/plugin'
import { quantityText } from '../levels/rules.ts'

const incoming = statement<{ shop_id: string; variant_id: string; quantity: string }>(
  'inventory.incoming',
  `
  SELECT t.to_shop_id AS shop_id, l.variant_id, sum(l.quantity - l.received - l.lost - l.damaged - l.returned) AS quantity
  FROM inventory_transfer t JOIN inventory_transfer_line l ON l.tenant_id = $1 AND l.transfer_id = t.id AND l.variant_id = ANY ($3)
  WHERE t.tenant_id = $1 AND t.to_shop_id = ANY ($2) AND t.state IN ('sent', 'partly-received')
  GROUP BY t.to_shop_id, l.variant_id`
)

/** Levels with what is on its way to them from other shops. */
export async function withIncoming<Level extends { shopId: string; variantId: string }>(
  ctx: Context,
  levels: readonly Level[]
): Promise<Array<Level & { incoming: string }>> {
  const shops = [...new Set(levels.map(level => level.shopId))]
  const variants = [...new Set(levels.map(level => level.variantId))]
  const rows = levels.length === 0 ? [] : await incoming([ctx.tenantId, shops, variants])
  const found = new Map(
    rows.map(row => [`${row.shop_id} ${row.variant_id}`, quantityText(row.quantity)])
  )
  return levels.map(level => ({
    ...level,
    incoming: found.get(`${level.shopId} ${level.variantId}`) ?? '0'
  }))
}
