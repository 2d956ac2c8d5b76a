import { statement } from 'stoa/plugin'
import type { PurchaseAnswers } from '../../../contracts/purchases.ts'
import { milliOf } from '../costs/store.ts'
import { milliText } from '../stock-value/store.ts'

const rows = statement<{ shop_id: string; variant_id: string; quantity: string }>(
  'purchasing.awaited',
  `
  SELECT o.shop_id, l.variant_id, sum(l.quantity - l.received) AS quantity
  FROM purchasing_order o JOIN purchasing_order_line l ON l.tenant_id = $1 AND l.order_id = o.id AND l.variant_id = ANY ($3)
  WHERE o.tenant_id = $1 AND o.shop_id = ANY ($2) AND o.state IN ('sent', 'partly-received') AND l.received < l.quantity
  GROUP BY o.shop_id, l.variant_id`
)

/** Answers Purchases.awaited. */
export const awaited: PurchaseAnswers['awaited'] = async (ctx, { shopIds, variantIds }) =>
  (await rows([ctx.tenantId, shopIds, variantIds])).map(row => ({
    shopId: row.shop_id,
    variantId: row.variant_id,
    quantity: milliText(milliOf(row.quantity))
  }))
