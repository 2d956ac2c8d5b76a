import { adjustedMinor } from './adjustments.ts'
import type { PricedOrder } from './sale.ts'

/** What may be taken off a line at most: a share of its price, rounded up to the minor unit. */
const mostOff = (grossMinor: number, limitPercent: number): number =>
  Math.ceil((grossMinor * limitPercent) / 100)

/**
 * Whether no line, and not the whole, is discounted by more than a share of its price. What lines and
 * document take off a line together counts for the whole; a document's discount may lie on some lines
 * more than on others by its rounding. What plugins take off is no one's discount at the till.
 * @param limitPercent 0 to 100
 */
export function isWithinLimit(lines: PricedOrder['lines'], limitPercent: number): boolean {
  const most = lines.map(({ grossMinor }) => mostOff(grossMinor, limitPercent))
  const ownOff = lines.map(line => line.lineDiscountMinor - adjustedMinor(line, 'line'))
  const off = lines.map(
    (line, i) => (ownOff[i] ?? 0) + line.documentDiscountMinor - adjustedMinor(line, 'document')
  )
  const total = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)
  return ownOff.every((amount, i) => amount <= (most[i] ?? 0)) && total(off) <= total(most)
}
