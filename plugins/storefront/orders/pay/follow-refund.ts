import type { EventData, UnitContext } from 'stoa/plugin'
import type { PaymentRefundChanged } from '../../../../contracts/payments.ts'
import { flagOrder, isMoneyStuck, unflagOrder } from '../issues/flags.ts'
import { OrderRefunded } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { recordEvent } from '../moves-store.ts'
import { isGivenUp } from '../rules/states.ts'
import { lockOrder } from '../store.ts'
import { noteForeignRefund, noteRefund, paymentsOf, refundsOfOrder } from './store.ts'
import { updatePaymentState } from './update-payment-state.ts'

/**
 * On payments.refund-changed: refunds asked for here or by hand; what is left of the order's
 * payment follows from them.
 */
export async function followRefund(
  ctx: UnitContext,
  news: EventData<typeof PaymentRefundChanged>
): Promise<void> {
  const order = await lockOrder(ctx, news.companyId, news.purpose.id)
  const payments = order === null ? [] : await paymentsOf(ctx, order.id)
  if (order === null || !payments.some(p => p.id === news.paymentId)) return
  const at = new Date(news.at)
  let refunds = await refundsOfOrder(ctx, order.id)
  if (!refunds.some(r => r.id === news.refundId)) {
    await noteForeignRefund(ctx, order, {
      id: news.refundId,
      paymentId: news.paymentId,
      amountMinor: news.amountMinor,
      currency: news.currency,
      at
    })
    refunds = await refundsOfOrder(ctx, order.id)
  }
  const refund = refunds.find(r => r.id === news.refundId)
  // Each begins as pending: told so later, that is old news.
  if (
    refund === undefined ||
    refund.state === 'refunded' ||
    news.state === 'pending' ||
    refund.state === news.state
  ) {
    return
  }
  await noteRefund(ctx, refund.id, news.state, at)
  await recordEvent(ctx, order, { what: 'refund-news', from: refund.state, to: news.state })
  const isStuck = await isMoneyStuck(ctx, order)
  if (isStuck && news.state === 'failed') {
    await flagOrder(
      ctx,
      order,
      'refund-failed',
      `The refund of ${refund.amount_minor} ${refund.currency} (minor units) failed.`
    )
  }
  const seen = isStuck
    ? order
    : await unflagOrder(ctx, order, ['refund-failed'], 'The money went back after all.')
  if (news.state !== 'refunded') return
  const stood = await updatePaymentState(ctx, seen)
  // Whoever gave it back there said nothing here of the goods.
  if (news.origin === 'provider' && !isGivenUp(order.state)) {
    await flagOrder(
      ctx,
      stood,
      'refunded-elsewhere',
      `${refund.amount_minor} ${refund.currency} (minor units) went back at the payment provider's own dashboard.`
    )
  }
  await ctx.emit(OrderRefunded, {
    ...factsOf(ctx, order),
    refundId: refund.id,
    amountMinor: refund.amount_minor
  })
}
