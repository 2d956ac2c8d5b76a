import { formatQuantity, type Context } from 'stoa/plugin'
import { UNSOLD } from './domain/order-flags.ts'
import { demandMove, moveOrder } from './order-book.ts'
import { factsOf, OrderCancelled } from './order-events.ts'
import { unflagOrder } from './order-flags.ts'
import { paymentsOf, refundPayment, withdrawPayments } from './order-payments.ts'
import { leftOf, takeBack } from './order-returns.ts'
import type { OrderRow } from './order-row.ts'
import { releaseGoods } from './order-settlement.ts'

/**
 * Cancels a locked order: what is held is given back, what is to be paid is given up, what was sold
 * is taken back by the till and its money returned in full.
 * @throws storefront.order-state
 */
export async function cancelOrder(
  ctx: Context,
  order: OrderRow,
  why: 'shopper' | 'staff',
  reason: string | null
): Promise<OrderRow> {
  demandMove(order, 'cancel')
  if (order.sold_at !== null) {
    const lines = (await leftOf(ctx, order))
      .filter(l => l.leftMilli > 0)
      .map(({ line, leftMilli }) => ({ lineNo: line.line_no, quantity: formatQuantity(leftMilli) }))
    if (lines.length > 0) {
      await takeBack(ctx, order, {
        lines,
        reason: reason ?? 'Order cancelled',
        restock: true,
        cause: 'cancelled'
      })
    }
  } else {
    await releaseGoods(ctx, order)
    await withdrawPayments(ctx, order)
    const paid = (await paymentsOf(ctx, order.id)).find(p => p.id === order.paid_by)
    if (paid) await refundPayment(ctx, order, paid, 'cancelled', paid.amount_minor)
  }
  const cancelled = await moveOrder(
    ctx,
    await unflagOrder(ctx, order, [...UNSOLD, 'refunded-elsewhere'], reason),
    'cancel',
    { note: reason }
  )
  await ctx.emit(OrderCancelled, { ...factsOf(ctx, cancelled), why })
  return cancelled
}
