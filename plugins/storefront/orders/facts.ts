import type { Context } from 'stoa/plugin'
import type { OrderRow } from './store.ts'

/** What every such fact says of its order. */
export const factsOf = (ctx: Context, order: OrderRow) => ({
  orderId: order.id,
  companyId: order.company_id,
  shopId: order.shop_id,
  customerId: order.customer_id,
  number: order.number,
  totalMinor: order.total_minor,
  roundingMinor: order.rounding_minor,
  currency: order.currency,
  at: ctx.now.toISOString()
})
