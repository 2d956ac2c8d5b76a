import type { EventData, UnitContext } from 'stoa/plugin'
import type { PaymentDisputeChanged } from '../../../contracts/payments.ts'
import { tell } from './notify-staff.ts'

/** On payments.dispute-changed. */
export const notifyOfDispute = (
  ctx: UnitContext,
  {
    disputeId,
    paymentId,
    state,
    amountMinor,
    currency,
    respondBy,
    at
  }: EventData<typeof PaymentDisputeChanged>
): Promise<void> =>
  tell(ctx, {
    kind: state,
    paymentId,
    mark: `${disputeId}:${at}`,
    amount: { minor: amountMinor, currency },
    respondBy: state === 'won' || state === 'lost' ? null : respondBy
  })
