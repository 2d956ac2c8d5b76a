import { newId, type UnitContext } from 'stoa/plugin'
import { PaymentGateway, PaymentRefundRequested } from '../../../../contracts/payments.ts'
import { storefrontErrors } from '../../errors.ts'
import {
  insertRefund,
  type PaymentRow,
  type RefundCause,
  type RefundRow,
  refundsOfOrder,
  tillGaveBack
} from './store.ts'
import { recordEvent } from '../moves-store.ts'
import type { OrderRow } from '../store.ts'

/**
 * Has money of a payment refunded. Never more than is left of it, here and where it is; a payment
 * that is not kept at all goes back once.
 * @returns null when nothing was left to refund, or this was wanted before
 * @throws storefront.payments-off: no one would hear of it
 */
export async function refundPayment(
  ctx: UnitContext,
  order: OrderRow,
  payment: PaymentRow,
  cause: RefundCause,
  amountMinor: number,
  returnId: string | null = null
): Promise<RefundRow | null> {
  const [refunds, atTill] = await Promise.all([
    refundsOfOrder(ctx, order.id),
    payment.id === order.paid_by ? tillGaveBack(ctx, order.id) : 0
  ])
  const before = refunds
    .filter(r => r.payment_id === payment.id && r.state !== 'failed')
    .reduce((sum, r) => sum + r.amount_minor, atTill)
  const gateway = ctx.askIfAnswered(PaymentGateway)
  // What was refunded or disputed where the money is may not have been told here yet.
  const live = (await gateway?.payment(payment.id)) ?? null
  const left = Math.min(
    payment.amount_minor - before,
    live === null ? Infinity : live.capturedMinor - live.refundedMinor
  )
  const most = Math.min(amountMinor, left)
  // Cash that a till handed out may leave less than the provider can give back.
  const amount = most - (most % (live?.stepMinor ?? 1))
  if (amount <= 0) return null
  if (gateway === null) throw storefrontErrors['payments-off']()
  const [refund] = await insertRefund([
    ctx.tenantId,
    order.company_id,
    order.shop_id,
    order.visitor_id,
    order.id,
    newId(),
    payment.id,
    cause,
    amount,
    payment.currency,
    ctx.now,
    returnId
  ])
  if (!refund) return null
  await recordEvent(ctx, order, {
    what: 'refund',
    to: cause,
    note: `${amount} ${payment.currency} (minor units)`
  })
  await ctx.emit(PaymentRefundRequested, {
    refundId: refund.id,
    paymentId: payment.id,
    companyId: order.company_id,
    amountMinor: amount,
    currency: payment.currency,
    reason: `${order.number}: ${cause}`
  })
  return refund
}
