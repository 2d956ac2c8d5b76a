import type { Context, EventData } from 'stoa/plugin'
import type { PaymentWanted } from '../../../contracts/payments.ts'
import { createPayment } from './create-payment.ts'

/**
 * On pos.payment-wanted, in its transaction: the payment stands in the books with what is to be
 * paid, or neither does.
 */
export async function askForPayment(
  ctx: Context,
  wanted: EventData<typeof PaymentWanted>
): Promise<void> {
  await createPayment(ctx, {
    ...wanted,
    id: wanted.paymentId,
    description: wanted.description === '' ? wanted.purpose.type : wanted.description,
    expiresAt: wanted.expiresAt === null ? null : new Date(wanted.expiresAt),
    capture: 'automatic',
    waits: false
  })
}
