import { formatQuantity, pageOf, parseQuantity, readCursor, type Context } from 'stoa/plugin'
import { levels } from '../use-cases/list-levels.ts'
import type { StockAnswers } from '../contract.ts'

/** Answers Stock.onHand. */
export const onHand: StockAnswers['onHand'] = async (
  ctx: Context,
  { shopId, atMost, limit, after }
) => {
  const cursor = readCursor(after, 'id', 'id')
  const rows = await levels.within(ctx, 'stock.read', [
    ctx.tenantId,
    ctx.company().id,
    shopId ?? ctx.shopId,
    null,
    cursor?.[0] ?? null,
    cursor?.[1] ?? null,
    limit + 1,
    atMost ?? null
  ])
  return pageOf(
    rows,
    limit,
    r => [r.shop_id, r.variant_id],
    r => ({
      shopId: r.shop_id,
      variantId: r.variant_id,
      quantity: formatQuantity(parseQuantity(r.quantity))
    })
  )
}
