import type { UnitContext } from 'stoa/plugin'
import { PurchaseOrderChanged } from '../../../contracts/purchases.ts'
import type { OrderView } from './view.ts'

/** Tells that an order is as it is now, and gives it. */
export async function announceOrder(ctx: UnitContext, order: OrderView): Promise<OrderView> {
  await ctx.emit(PurchaseOrderChanged, {
    companyId: ctx.company().id,
    orderId: order.id,
    shopId: order.shopId,
    supplierId: order.supplierId,
    number: order.number,
    state: order.state
  })
  ctx.audited(order.id, { number: order.number, state: order.state })
  return order
}
