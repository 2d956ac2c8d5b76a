import { formatQuantity, type UnitContext } from 'stoa/plugin'
import { UNSOLD } from '../rules/flags.ts'
import { demandMove, moveOrder } from '../moves-store.ts'
import { OrderCancelled } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { unflagOrder } from '../issues/flags.ts'
import { paymentsOf } from '../pay/store.ts'
import { refundPayment } from '../pay/refund-payment.ts'
import { withdrawPayments } from '../pay/withdraw-payments.ts'
import { leftOf } from '../return/store.ts'
import { processReturn } from '../return/process-return.ts'
import type { OrderRow } from '../store.ts'
import { releaseGoods } from '../goods.ts'

/**
 * Cancels a locked order: what is held is refunded, what is to be paid is given up, what was sold
 * is taken back by the till and its money returned in full.
 * @throws storefront.order-state
 */
export async function cancelLockedOrder(
  ctx: UnitContext,
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
      await processReturn(ctx, order, {
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
