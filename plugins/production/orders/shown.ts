import type { Context, UnitContext } from 'stoa/plugin'
import { ProductionOrderChanged } from '../contract.ts'
import { orderLines, orderRow } from './store.ts'
import { type OrderView, viewOfOrder } from './view.ts'

/** One with its lines, as it is now. @throws stoa.not-found */
export async function shownOrder(ctx: Context, id: string): Promise<OrderView> {
  const [row, lines] = await Promise.all([orderRow(ctx, id), orderLines(ctx, id)])
  return viewOfOrder(ctx, row, lines)
}

/** Tells that it is as it is now, and gives it. */
export async function announceOrder(ctx: UnitContext, id: string): Promise<OrderView> {
  const order = await shownOrder(ctx, id)
  await ctx.emit(ProductionOrderChanged, {
    companyId: ctx.company().id,
    productionOrderId: id,
    shopId: order.shopId,
    variantId: order.variantId,
    number: order.number,
    state: order.state
  })
  ctx.audited(id, { number: order.number, state: order.state })
  return order
}
