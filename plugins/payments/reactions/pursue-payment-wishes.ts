import { coreErrors, type Context, type EventData } from 'stoa/plugin'
import type { PaymentRefundWanted, PaymentWanted, PaymentWithdrawn } from '../../pos/contract.ts'
import { intentById, wantCancelled } from '../intent-book.ts'
import { requestPayment } from '../request-payment.ts'
import { requestRefund } from '../request-refund.ts'

/**
 * On pos.payment-wanted, in its transaction: the payment stands in the books with what is to be
 * paid, or neither does.
 */
export async function askForPayment(
  ctx: Context,
  wanted: EventData<typeof PaymentWanted>
): Promise<void> {
  await requestPayment(ctx, {
    ...wanted,
    id: wanted.paymentId,
    description: wanted.description === '' ? wanted.purpose.type : wanted.description,
    expiresAt: wanted.expiresAt === null ? null : new Date(wanted.expiresAt),
    capture: 'automatic',
    waits: false
  })
}

/** On pos.payment-withdrawn: nothing happens to what is paid or ended already. */
export async function withdrawPayment(
  ctx: Context,
  { paymentId }: EventData<typeof PaymentWithdrawn>
): Promise<void> {
  const place = [ctx.tenantId, ctx.company().id, paymentId]
  if ((await wantCancelled(place)).length > 0) {
    ctx.enqueue({ name: 'payments.cancel-at-provider', data: { intentId: paymentId } })
  } else if ((await intentById(place)).length === 0) {
    throw coreErrors['not-found']({ what: 'payment' })
  }
}

/** On pos.payment-refund-wanted. */
export async function giveBack(
  ctx: Context,
  { refundId, paymentId, amountMinor, currency, reason }: EventData<typeof PaymentRefundWanted>
): Promise<void> {
  await requestRefund(ctx, { id: refundId, intentId: paymentId, amountMinor, currency, reason })
}
