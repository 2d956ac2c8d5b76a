import { isAmountTooLarge } from '../../../../core/primitives/money.ts'

/** Why the till refuses; every code the rules can throw is listed here. */
export type DomainCode =
  | 'pos.no-lines'
  | 'pos.quantity-not-positive'
  | 'pos.price-negative'
  | 'pos.tax-invalid'
  | 'pos.discount-negative'
  | 'pos.discount-too-large'
  | 'pos.adjustment-invalid'
  | 'pos.amount-not-whole'
  | 'pos.amount-too-large'
  | 'pos.unknown-currency'
  | 'pos.scale-code-unreadable'
  | 'pos.scale-code-of-another'
  | 'pos.scale-code-unfit'
  | 'pos.scale-code-differs'
  | 'pos.pack-gone'
  | 'pos.pack-broken'
  | 'pos.cash-rounding-invalid'
  | 'pos.total-differs'
  | 'pos.exchange-differs'
  | 'pos.tender-negative'
  | 'pos.tenders-do-not-cover'
  | 'pos.tenders-exceed'
  | 'pos.cash-not-in-coins'
  | 'pos.rate-invalid'
  | 'pos.foreign-not-cash'
  | 'pos.foreign-invalid'
  | 'pos.worth-differs'
  | 'pos.tip-not-by'
  | 'pos.tip-invalid'
  | 'pos.refund-not-in-steps'
  | 'pos.refund-line-unknown'
  | 'pos.refund-line-repeated'
  | 'pos.refund-exceeds-sold'

export type DomainFacts = Record<string, string | number>

/**
 * A rule of the till was broken. `facts` say where and by how much: `lineNo` counts from 1,
 * `…Minor` are minor units, `…Milli` thousandths. The rules know no HTTP: the use case turns the
 * code into a problem.
 */
export class DomainError extends Error {
  constructor(
    readonly code: DomainCode,
    readonly facts: DomainFacts = {}
  ) {
    super(`${code} ${JSON.stringify(facts)}`)
    this.name = 'DomainError'
  }
}

/**
 * Runs a calculation of the till; an amount past what can be counted exactly becomes
 * pos.amount-too-large.
 */
export function refusingOverflow<T>(calculate: () => T): T {
  try {
    return calculate()
  } catch (error) {
    if (isAmountTooLarge(error)) throw new DomainError('pos.amount-too-large')
    throw error
  }
}
