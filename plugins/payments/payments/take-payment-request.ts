import type { EventData, UnitContext } from 'stoa/plugin'
import type { PaymentRequested } from '../../../contracts/payments.ts'
import { createPayment } from './create-payment.ts'

/**
 * On payments.payment-requested, in its transaction: the payment stands in the books with what is to be
 * paid, or neither does.
 */
export async function takePaymentRequest(
  ctx: UnitContext,
  requested: EventData<typeof PaymentRequested>
): Promise<void> {
  await createPayment(ctx, {
    ...requested,
    id: requested.paymentId,
    description: requested.description === '' ? requested.purpose.type : requested.description,
    expiresAt: requested.expiresAt === null ? null : new Date(requested.expiresAt),
    capture: 'automatic',
    roundingMinor: requested.roundingMinor ?? 0,
    waits: false
  })
}
