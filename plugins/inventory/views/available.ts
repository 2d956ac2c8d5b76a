import { coreErrors, statement, type Context } from 'stoa/plugin'
import type { StockAnswers } from '../contract.ts'
import { quantityText } from '../stock-level.ts'

const MOST = 1000

const free = statement<{ variantId: string; quantity: string; onHand: string }>(
  'inventory.available',
  `
  SELECT w.id AS "variantId", coalesce(l.quantity - l.reserved, 0) AS quantity, coalesce(l.quantity, 0) AS "onHand" FROM unnest($3::uuid[]) WITH ORDINALITY AS w (id, place)
  LEFT JOIN inventory_level l ON l.tenant_id = $1 AND l.shop_id = $2 AND l.variant_id = w.id ORDER BY w.place`
)

/** Answers Stock.available. */
export const available: StockAnswers['available'] = async (
  ctx: Context,
  { shopId, variantIds }
) => {
  const ids = [...new Set(variantIds)]
  if (ids.length > MOST) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: '/variantIds',
            code: 'maxItems',
            message: `must not have more than ${MOST} items`
          }
        ]
      }
    )
  }
  if (ids.length === 0) return []
  const rows = await free([ctx.tenantId, ctx.shop(shopId).id, ids])
  return rows.map(({ variantId, quantity, onHand }) => ({
    variantId,
    quantity: quantityText(quantity),
    onHand: quantityText(onHand)
  }))
}
