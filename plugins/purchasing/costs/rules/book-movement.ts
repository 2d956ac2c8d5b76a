import { type Booked, giveBack, issue, type Kept, ONE, receive } from './moving-average.ts'
import { MINOR, ratio, toMinor } from './value.ts'

/** A movement of the ledger as the book of costs looks at it. */
export interface Taken {
  milli: bigint
  reason: string
  /**
   * What goods that come were received at, or those that go back to their supplier; in minor units.
   * null: their document says nothing of it.
   */
  receivedMinor: number | null
  /**
   * What moved before under the same document, and of a refund or void under the sale it takes back:
   * what left by it comes back as what it left.
   */
  before: { milli: bigint; value: bigint }
  /** Of goods that were made, what was used up for them under the same document is worth. */
  madeOf?: bigint | null
}

/** The reason under which parts are used up, and what is made of them comes in. */
export const MADE = 'production'
/** Goods somebody enters by hand are worth what the catalogue says, the others what is kept. */
const BY_HAND = new Set(['receipt', 'opening'])

/**
 * What a movement does to what is kept of its variant.
 * @param costMinor what the catalogue says one costs; null: nothing
 */
export function bookMovement(kept: Kept, taken: Taken, costMinor: number | null): Booked {
  const byHand = costMinor === null ? null : BigInt(costMinor) * MINOR
  const known: Kept = { ...kept, unit: kept.unit ?? byHand }
  if (taken.milli < 0n) {
    const { milli, receivedMinor, reason, before } = taken
    if (receivedMinor !== null) return giveBack(known, -milli, BigInt(receivedMinor) * MINOR)
    // What was made and is taken back leaves at what it was made at.
    return reason === MADE && before.milli >= -milli
      ? giveBack(known, -milli, ratio(before.value, -milli, before.milli))
      : issue(known, -milli)
  }
  return receive(known, taken.milli, worth(known, taken, byHand))
}

/** What goods that come are worth. @param byHand what the catalogue says one costs */
export function worth(kept: Kept, taken: Taken, byHand: bigint | null): bigint {
  const { milli, reason, receivedMinor, before, madeOf = null } = taken
  if (receivedMinor !== null) return BigInt(receivedMinor) * MINOR
  if (madeOf !== null && before.milli === 0n) return madeOf
  if (before.milli < 0n) {
    const back = milli < -before.milli ? milli : -before.milli
    const asItLeft = ratio(-before.value, back, -before.milli)
    return asItLeft + ratio(kept.unit ?? 0n, milli - back, ONE)
  }
  // What the catalogue says is the average, rounded, unless somebody has typed another since.
  const isTyped =
    byHand !== null && (kept.unit === null || toMinor(kept.unit) * 10_000 !== Number(byHand))
  const unit = BY_HAND.has(reason) && isTyped ? byHand : kept.unit
  return ratio(unit ?? 0n, milli, ONE)
}
