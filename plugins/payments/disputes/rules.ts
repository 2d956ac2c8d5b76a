/**
 * 'inquiry': the bank asks, and took nothing yet; 'open': it has taken the money until it decides;
 * 'won': by the shop.
 */
export type DisputeStatus = 'inquiry' | 'open' | 'won' | 'lost'
export interface Disputed {
  state: DisputeStatus
  amountMinor: number
  currency: string
}

/** What matters of a payment's disputes, the most pressing state first. */
const PRESSING: readonly DisputeStatus[] = ['open', 'inquiry', 'lost', 'won']

/** Those in which the bank holds or has taken the money; an inquiry has taken none yet. */
const TAKEN: ReadonlySet<DisputeStatus> = new Set<DisputeStatus>(['open', 'lost'])

/**
 * The disputes of a payment in one: how they stand, and how much of the captured money is not the
 * shop's to refund. Amounts in minor units; of a dispute in another currency than the payment's
 * all of the payment counts as taken.
 */
export function disputesTogether(
  disputes: readonly Disputed[],
  payment: { capturedMinor: number; currency: string }
): { state: DisputeStatus | null; disputedMinor: number } {
  const taken = disputes
    .filter(({ state }) => TAKEN.has(state))
    .reduce(
      (sum, { amountMinor, currency }) =>
        sum + (currency === payment.currency ? amountMinor : payment.capturedMinor),
      0
    )
  return {
    state: PRESSING.find(state => disputes.some(dispute => dispute.state === state)) ?? null,
    disputedMinor: Math.min(taken, payment.capturedMinor)
  }
}
