import type { Context } from 'stoa/plugin'
import { paymentStateOf } from '../rules/states.ts'
import { setPaymentState } from '../moves-store.ts'
import { paymentsOf, refundsOfOrder, tillGaveBack } from './store.ts'
import type { OrderRow } from '../store.ts'

/**
 * How much is left of what paid a locked order: what went back by its refunds, and what tills
 * handed out.
 * @param paidBy the payment, when it is not known yet
 */
export async function updatePaymentState(
  ctx: Context,
  order: OrderRow,
  paidBy: string | null = order.paid_by
): Promise<OrderRow> {
  const [payments, refunds, atTill] = await Promise.all([
    paymentsOf(ctx, order.id),
    refundsOfOrder(ctx, order.id),
    tillGaveBack(ctx, order.id)
  ])
  const paid = payments.find(p => p.id === paidBy)
  if (paid === undefined) return order
  const back = refunds
    .filter(r => r.payment_id === paid.id && r.state === 'refunded')
    .reduce((sum, r) => sum + r.amount_minor, atTill)
  return setPaymentState(ctx, order, paymentStateOf(paid.amount_minor, back), {
    paymentId: paid.id,
    roundingMinor: paid.amount_minor - order.total_minor
  })
}
