import { ratio } from './value.ts'

/** One, in thousandths: what a unit cost is the cost of. */
export const ONE = 1_000n

/** What a company has of a variant, by its books. Quantities in thousandths, values in ten-thousandths of the minor unit. */
export interface Kept {
  milli: bigint
  value: bigint
  /** What one cost when there were last any; null: never known. */
  unit: bigint | null
}

/** What a movement does to it. */
export interface Booked {
  kept: Kept
  /** What the goods were worth that came (above zero) or left (below). */
  value: bigint
  /**
   * What goods cost more (below zero: less stock value) or less than was taken when they left before
   * they were received; zero where none had.
   */
  late: bigint
}

/**
 * Goods are issued at the average of what is there. Beyond what is there they are issued at what one cost
 * last, until those that are owed are received. (IAS 2.25, 2.27: weighted average cost, as each
 * shipment is received.)
 * @param milli how many, above zero
 */
export function issue(kept: Kept, milli: bigint): Booked {
  const there = kept.milli > 0n ? min(kept.milli, milli) : 0n
  const ofThere = there === 0n ? 0n : ratio(kept.value, there, kept.milli)
  const beyond = ratio(kept.unit ?? 0n, milli - there, ONE)
  const value = ofThere + beyond
  return {
    kept: { milli: kept.milli - milli, value: kept.value - value, unit: kept.unit },
    value: -value,
    late: 0n
  }
}

/**
 * Goods go back to whom they were bought from, at what they came at: the average is that of what stays.
 * Where as much is not there any more, or all of it goes, they leave as others do.
 * @param milli how many, above zero
 * @param value what they came at together
 */
export function giveBack(kept: Kept, milli: bigint, value: bigint): Booked {
  if (milli >= kept.milli || value > kept.value) return issue(kept, milli)
  const [after, stays] = [kept.milli - milli, kept.value - value]
  const unit = ratio(stays, ONE, after)
  return { kept: { milli: after, value: stays, unit }, value: -value, late: 0n }
}

/**
 * Goods are received at a cost. Those that were owed left at what was thought they cost: what they do cost
 * is made good now, so that what stays is worth what it cost.
 * @param milli how many, above zero
 * @param value what they cost together
 */
export function receive(kept: Kept, milli: bigint, value: bigint): Booked {
  const sum = kept.value + value
  const after = kept.milli + milli
  const stays =
    kept.milli >= 0n
      ? sum
      : after >= 0n
        ? ratio(value, after, milli)
        : ratio(kept.value, -after, -kept.milli)
  const unit = after > 0n ? ratio(stays, ONE, after) : ratio(value, ONE, milli)
  return { kept: { milli: after, value: stays, unit }, value, late: stays - sum }
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)
