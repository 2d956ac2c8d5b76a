/** What of a variant was sold in a shop, and how its supply goes. Quantities in thousandths. */
export interface Demand {
  /** Sold in `days`, returns taken off; below zero where more came back. */
  soldMilli: number
  days: number
  /** Until what is ordered arrives. */
  supplyDays: number
  /** An order should last so long. */
  coverDays: number
}

export interface Suggested {
  pointMilli: number
  upToMilli: number
}

/** Of what is sold until an order arrives, so much more is kept: it sells faster, or arrives later. */
const SAFETY = 0.5
const ONE = 1000

const wholeUp = (milli: number): number => Math.ceil(milli / ONE) * ONE

/**
 * The usual reorder point: what is sold until an order arrives, and a safety stock (Silver, Pyke,
 * Thomas, Inventory and Production Management in Supply Chains, ch. 6); and up to what is ordered then.
 * In whole units.
 * @returns null where nothing was sold: then nobody can tell
 */
export function suggest({ soldMilli, days, supplyDays, coverDays }: Demand): Suggested | null {
  if (soldMilli <= 0) return null
  const perDay = soldMilli / days
  const pointMilli = wholeUp(perDay * supplyDays * (1 + SAFETY))
  return { pointMilli, upToMilli: pointMilli + wholeUp(perDay * coverDays) }
}

/**
 * How much to order: up to what is wanted, less what is there and what is on its way, in whole units.
 * @param upToMilli null: nobody said, and nothing was sold
 * @returns zero where enough is there or on its way; null where nobody can tell
 */
export const toOrder = (
  upToMilli: number | null,
  { availableMilli, incomingMilli }: { availableMilli: number; incomingMilli: number }
): number | null =>
  upToMilli === null ? null : Math.max(0, wholeUp(upToMilli - availableMilli - incomingMilli))
