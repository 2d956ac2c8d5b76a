import type { Context, EventData } from 'stoa/plugin'
import type { PaymentRefundWanted } from '../../../contracts/payments.ts'
import { requestRefund } from './request-refund.ts'

/** On pos.payment-refund-wanted. */
export async function giveBack(
  ctx: Context,
  { refundId, paymentId, amountMinor, currency, reason }: EventData<typeof PaymentRefundWanted>
): Promise<void> {
  await requestRefund(ctx, { id: refundId, intentId: paymentId, amountMinor, currency, reason })
}
