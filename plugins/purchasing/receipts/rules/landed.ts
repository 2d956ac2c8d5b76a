import { allocate } from 'stoa/plugin'

export type SpreadBy = 'value' | 'quantity' | 'weight'

/** A line goods were received by. */
export interface LandedLine {
  costMinor: number
  /** Thousandths of pieces. */
  milli: number
  /** Of one piece; null: nobody weighed it. */
  weightGrams: number | null
}

/** What it costs to bring goods. */
export interface Charge {
  amountMinor: number
  spreadBy: SpreadBy
}

/**
 * Charges spread over lines, in minor units, to the last of them: what a division leaves over goes
 * to the lines with the largest fractions. Goods that cost nothing carry charges by value alike by
 * quantity. (IAS 2.11: costs of purchase comprise import duties, transport and handling.)
 */
export function spreadCharges(charges: readonly Charge[], lines: readonly LandedLine[]): number[] {
  const landed = lines.map(() => 0)
  for (const { amountMinor, spreadBy } of charges) {
    for (const [i, share] of allocate(amountMinor, weights(spreadBy, lines)).entries()) {
      landed[i] = (landed[i] ?? 0) + share
    }
  }
  return landed
}

function weights(by: SpreadBy, lines: readonly LandedLine[]): number[] {
  const quantities = lines.map(line => line.milli)
  if (by === 'quantity') return quantities
  const some =
    by === 'value'
      ? lines.map(line => line.costMinor)
      : lines.map(line => line.milli * (line.weightGrams ?? 0))
  return some.some(weight => weight > 0) ? some : quantities
}
