export type PayoutState = 'pending' | 'unknown' | 'paid' | 'failed' | 'cancelled' | 'reversed'

/**
 * Where a payout may go from where it is. A bank may send back what was paid; what we took for
 * failed may have been paid after all.
 */
export const PAYOUT_MOVES: Readonly<Record<PayoutState, readonly PayoutState[]>> = Object.freeze({
  pending: ['unknown', 'paid', 'failed', 'cancelled', 'reversed'],
  unknown: ['pending', 'paid', 'failed', 'cancelled', 'reversed'],
  paid: ['reversed'],
  failed: ['paid'],
  cancelled: ['paid'],
  reversed: []
})

export const mayPayoutMove = (from: PayoutState, to: PayoutState): boolean =>
  PAYOUT_MOVES[from].includes(to)
