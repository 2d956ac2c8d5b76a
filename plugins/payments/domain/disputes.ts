import type { DisputeState } from '../provider.ts'

/** What matters of a payment's disputes, the most pressing state first. */
const PRESSING: ReadonlyArray<DisputeState['state']> = ['open', 'inquiry', 'lost', 'won']

/** Those in which the bank holds or has taken the money; an inquiry has taken none yet. */
const TAKEN: ReadonlySet<DisputeState['state']> = new Set<DisputeState['state']>(['open', 'lost'])

/**
 * The disputes of a payment in one: how they stand, and how much of the captured money is not the shop's to give back.
 * Amounts in minor units; of a dispute in another currency than the payment's all of the payment counts as taken.
 */
export function disputesTogether (
  disputes: ReadonlyArray<Pick<DisputeState, 'state' | 'amountMinor' | 'currency'>>, payment: { capturedMinor: number, currency: string }
): { state: DisputeState['state'] | null, disputedMinor: number } {
  const taken = disputes.filter(({ state }) => TAKEN.has(state)).reduce((sum, { amountMinor, currency }) => sum + (currency === payment.currency ? amountMinor : payment.capturedMinor), 0)
  return { state: PRESSING.find(state => disputes.some(dispute => dispute.state === state)) ?? null, disputedMinor: Math.min(taken, payment.capturedMinor) }
}
