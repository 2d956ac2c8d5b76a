import { type Context, coreErrors, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import type { StockAnswers } from '../../../contracts/stock.ts'
import { quantityText } from './rules.ts'
import { levelCursor, levels } from './store.ts'

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

/** Answers Stock.onHand. */
export const onHand: StockAnswers['onHand'] = async (
  ctx: Context,
  { shopId, atMost, limit, after }
) => {
  const rows = await levels.within(ctx, 'stock.read', [
    ctx.tenantId,
    ctx.company().id,
    shopId ?? ctx.shopId,
    null,
    ...levelCursor.behind(after),
    limit + 1,
    atMost ?? null
  ])
  return levelCursor.page(rows, limit, r => ({
    shopId: r.shop_id,
    variantId: r.variant_id,
    quantity: formatQuantity(parseQuantity(r.quantity))
  }))
}
