/** A refund of a payment, as far as it matters for money that did not go back. */
export interface Returning {
  /**
   * true: someone asked for it at the payments' side, so that it makes good what failed before it.
   */
  byHand: boolean
  state: 'pending' | 'refunded' | 'failed'
  amountMinor: number
  /** When it was asked for, and when it came to its end. */
  at: Date
  endedAt: Date | null
  /** Someone said that its failing is dealt with. */
  dealtWith: boolean
}

/**
 * How much of a payment should have gone back, did not, and still has not. Money refunded by hand
 * after a refund failed makes that good; one that fails while making something good adds nothing to
 * it.
 * @param paidMinor what the payment came to; minor units
 */
export function failedMinor(paidMinor: number, refunds: readonly Returning[]): number {
  const steps = refunds
    .flatMap(refund => {
      const { state, dealtWith, byHand, at, endedAt } = refund
      if (state === 'failed' && !dealtWith) return [{ ...refund, when: endedAt ?? at }]
      return state === 'refunded' && byHand ? [{ ...refund, when: at }] : []
    })
    .sort((a, b) => a.when.getTime() - b.when.getTime())
  const open = steps.reduce((sum, { state, byHand, amountMinor }) => {
    if (state === 'refunded') return Math.max(0, sum - amountMinor)
    return byHand ? Math.max(sum, amountMinor) : sum + amountMinor
  }, 0)
  const back = refunds
    .filter(r => r.state === 'refunded')
    .reduce((sum, r) => sum + r.amountMinor, 0)
  return Math.max(0, Math.min(open, paidMinor - back))
}
