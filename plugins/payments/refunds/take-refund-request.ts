import type { EventData, UnitContext } from 'stoa/plugin'
import type { PaymentRefundRequested } from '../../../contracts/payments.ts'
import { requestRefund } from './request-refund.ts'

/** On payments.refund-requested. */
export async function takeRefundRequest(
  ctx: UnitContext,
  { refundId, paymentId, amountMinor, currency, reason }: EventData<typeof PaymentRefundRequested>
): Promise<void> {
  await requestRefund(ctx, { id: refundId, paymentId, amountMinor, currency, reason })
}
