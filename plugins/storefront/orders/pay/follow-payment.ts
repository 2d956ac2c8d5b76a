import type { EventData, UnitContext } from 'stoa/plugin'
import type { PaymentChanged } from '../../../../contracts/payments.ts'
import { flagOrder } from '../issues/flags.ts'
import { recordEvent } from '../moves-store.ts'
import { notePayment, type PaymentRow, paymentsOf } from './store.ts'
import { applyPayment } from './apply-payment.ts'
import { lockOrder } from '../store.ts'

export const isOurs = ({ purpose }: { purpose: { type: string } }): boolean =>
  purpose.type === 'storefront.order'

/**
 * On payments.payment-changed: what the payments' side says of a payment is taken over, and a captured
 * one pays its order. It may be told twice and in any order: the order's row is held, captured is
 * for good, and older news than the last are none. Amount and currency must be the order's own,
 * else nothing is settled and someone has to look.
 */
export async function followPayment(
  ctx: UnitContext,
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
    if (payment.reported_at !== null && at < payment.reported_at) return
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
  await applyPayment(ctx, order, { ...payment, state: 'captured' })
}

const differs = (payment: PaymentRow, news: EventData<typeof PaymentChanged>): boolean =>
  news.capturedMinor !== payment.amount_minor ||
  news.amountMinor !== payment.amount_minor ||
  news.currency !== payment.currency
