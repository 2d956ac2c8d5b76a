import type { Context, EventData } from 'stoa/plugin'
import type { PaymentChanged, PaymentRefundChanged } from '../../pos/contract.ts'
import { isGivenUp } from '../domain/order-states.ts'
import { recordEvent } from '../order-book.ts'
import { factsOf, OrderRefunded } from '../order-events.ts'
import { flagOrder, isMoneyStuck, unflagOrder } from '../order-flags.ts'
import { takePayment } from '../order-paid.ts'
import {
  noteForeignRefund,
  notePayment,
  noteRefund,
  paymentsOf,
  refundsOfOrder,
  type PaymentRow
} from '../order-payments.ts'
import { lockOrder } from '../order-row.ts'
import { updateStanding } from '../order-standing.ts'

export const isOurs = ({ purpose }: { purpose: { type: string } }): boolean =>
  purpose.type === 'storefront.order'

/**
 * On pos.payment-changed: what the payments' side says of a payment is taken over, and a captured
 * one pays its order. It may be told twice and in any order: the order's row is held, captured is
 * for good, and older news than the last are none. Amount and currency must be the order's own,
 * else nothing is settled and somebody has to look.
 */
export async function followPayment(
  ctx: Context,
  news: EventData<typeof PaymentChanged>
): Promise<void> {
  const order = await lockOrder(ctx, news.companyId, news.purpose.id)
  const payment = order && (await paymentsOf(ctx, order.id)).find(p => p.id === news.paymentId)
  if (order === null || !payment) {
    ctx.log.warn(
      { payment: news.paymentId, order: news.purpose.id },
      'a payment names an order or a payment that is not known'
    )
    return
  }
  if (payment.state === 'captured') return
  const at = new Date(news.at)
  if (news.state !== 'captured') {
    if (payment.told_at !== null && at < payment.told_at) return
    await notePayment(ctx, payment.id, news.state, news.action, at)
    if (news.state !== payment.state) {
      await recordEvent(ctx, order, { what: 'payment-news', from: payment.state, to: news.state })
    }
    return
  }
  if (differs(payment, news)) {
    const note = `Wanted ${payment.amount_minor} ${payment.currency}, captured ${news.capturedMinor} ${news.currency} (minor units).`
    ctx.log.error(
      {
        payment: payment.id,
        order: order.id,
        captured: news.capturedMinor,
        currency: news.currency
      },
      'a payment differs from its order'
    )
    if (!order.flags.includes('payment-differs')) {
      await flagOrder(ctx, order, 'payment-differs', note)
    }
    return
  }
  await notePayment(ctx, payment.id, 'captured', null, at)
  await recordEvent(ctx, order, { what: 'payment-news', from: payment.state, to: 'captured' })
  await takePayment(ctx, order, { ...payment, state: 'captured' })
}

const differs = (payment: PaymentRow, news: EventData<typeof PaymentChanged>): boolean =>
  news.capturedMinor !== payment.amount_minor ||
  news.amountMinor !== payment.amount_minor ||
  news.currency !== payment.currency

/**
 * On pos.payment-refund-changed: refunds asked for here or by hand; what is left of the order's
 * payment follows from them.
 */
export async function followRefund(
  ctx: Context,
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
  const stood = await updateStanding(ctx, seen)
  // Whoever gave it back there said nothing here of the goods.
  if (news.origin === 'provider' && !isGivenUp(order.state)) {
    await flagOrder(
      ctx,
      stood,
      'refunded-elsewhere',
      `${refund.amount_minor} ${refund.currency} (minor units) went back at the payment provider's own desk.`
    )
  }
  await ctx.emit(OrderRefunded, {
    ...factsOf(ctx, order),
    refundId: refund.id,
    amountMinor: refund.amount_minor
  })
}
