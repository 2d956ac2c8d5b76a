import { inHome, shareOf } from '../../orders/rules/amounts.ts'

/** What a line of a bill says of goods that were received. */
export interface BilledGoods {
  /** Thousandths. */
  milli: number
  netMinor: number
}
/** What is known of the goods a line is matched to. */
export interface ReceivedGoods {
  /** Thousandths that came. */
  milli: number
  /** Of them, billed before: by bills that were approved, or by lines above. */
  before: number
  /** What they cost by their receipt, in the company's currency. */
  costMinor: number
}

export interface Match {
  /** What so many of them cost by their receipt, in the company's currency. */
  expectedMinor: number
  /** How much more the bill says; less than zero: less. */
  differenceMinor: number
  /** Thousandths billed beyond what came. */
  excess: number
}

/**
 * A line of a bill against what was received, which was priced by what was ordered.
 * @param at the currency and rate the bill is compared at
 */
export function matchLine(
  billed: BilledGoods,
  received: ReceivedGoods,
  at: { currency: string; rate: string },
  home: string
): Match {
  const expectedMinor = shareOf(received.costMinor, {
    quantity: received.milli,
    before: received.before,
    now: billed.milli
  })
  return {
    expectedMinor,
    differenceMinor: inHome(billed.netMinor, at, home) - expectedMinor,
    excess: Math.max(0, Math.min(billed.milli, received.before + billed.milli - received.milli))
  }
}

/** Whether somebody must accept it. @param toleranceMinor by how much a line may differ without */
export const differs = (match: Match | null, toleranceMinor: number): boolean =>
  match === null || match.excess > 0 || Math.abs(match.differenceMinor) > toleranceMinor

/**
 * How much more the goods cost that came, in minor units: what is billed beyond them is claimed from
 * the supplier, and is no cost of theirs.
 * @param of thousandths billed, and of them beyond what came
 */
export function priceDifference(
  of: { milli: number; excess: number },
  { expectedMinor, differenceMinor }: Pick<Match, 'expectedMinor' | 'differenceMinor'>
): number {
  const came = of.milli - of.excess
  if (came === 0) return 0
  const billedMinor = expectedMinor + differenceMinor
  return shareOf(billedMinor, { quantity: of.milli, before: 0, now: came }) - expectedMinor
}
