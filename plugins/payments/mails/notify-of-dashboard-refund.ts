import type { EventData, UnitContext } from 'stoa/plugin'
import type { PaymentRefundChanged } from '../../../contracts/payments.ts'
import { tell } from './notify-staff.ts'

/**
 * On payments.refund-changed, of what was refunded in the provider's own dashboard; once, when it
 * is first seen.
 */
export const notifyOfDashboardRefund = (
  ctx: UnitContext,
  { refundId, paymentId, amountMinor, currency }: EventData<typeof PaymentRefundChanged>
): Promise<void> =>
  tell(ctx, {
    kind: 'refunded',
    paymentId,
    mark: refundId,
    amount: { minor: amountMinor, currency }
  })
