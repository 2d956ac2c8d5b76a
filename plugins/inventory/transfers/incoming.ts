import { type Context, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import { Purchases } from '../../../contracts/purchases.ts'

const incoming = statement<{ shop_id: string; variant_id: string; quantity: string }>(
  'inventory.incoming',
  `
  SELECT t.to_shop_id AS shop_id, l.variant_id, sum(l.quantity - l.received - l.lost - l.damaged - l.returned) AS quantity
  FROM inventory_transfer t JOIN inventory_transfer_line l ON l.tenant_id = $1 AND l.transfer_id = t.id AND l.variant_id = ANY ($3)
  WHERE t.tenant_id = $1 AND t.to_shop_id = ANY ($2) AND t.state IN ('sent', 'partly-received')
  GROUP BY t.to_shop_id, l.variant_id`
)

/** Levels with what is on its way to them: from other shops, and from suppliers. */
export async function withIncoming<Level extends { shopId: string; variantId: string }>(
  ctx: Context,
  levels: readonly Level[]
): Promise<Array<Level & { incoming: string }>> {
  if (levels.length === 0) return []
  const shopIds = [...new Set(levels.map(level => level.shopId))]
  const variantIds = [...new Set(levels.map(level => level.variantId))]
  const [sent, ordered] = await Promise.all([
    incoming([ctx.tenantId, shopIds, variantIds]),
    ctx.askIfAnswered(Purchases)?.awaited({ shopIds, variantIds })
  ])
  const found = new Map<string, number>()
  const add = (shopId: string, variantId: string, quantity: string): void => {
    const key = `${shopId} ${variantId}`
    found.set(key, (found.get(key) ?? 0) + parseQuantity(quantity))
  }
  for (const row of sent) add(row.shop_id, row.variant_id, row.quantity)
  for (const row of ordered ?? []) add(row.shopId, row.variantId, row.quantity)
  return levels.map(level => ({
    ...level,
    incoming: formatQuantity(found.get(`${level.shopId} ${level.variantId}`) ?? 0)
  }))
}
