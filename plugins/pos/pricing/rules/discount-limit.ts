import type { PricedOrder } from './sale.ts'

/** What may be taken off a line at most: a share of its price, rounded up to the minor unit. */
const mostOff = (grossMinor: number, limitPercent: number): number =>
  Math.ceil((grossMinor * limitPercent) / 100)

/**
 * Whether no line, and not the whole, is discounted by more than a share of its price. What lines and
 * document take off a line together counts for the whole; a document's discount may lie on some lines
 * more than on others by its rounding.
 * @param limitPercent 0 to 100
 */
export function isWithinLimit(lines: PricedOrder['lines'], limitPercent: number): boolean {
  const most = lines.map(({ grossMinor }) => mostOff(grossMinor, limitPercent))
  const off = lines.map(line => line.lineDiscountMinor + line.documentDiscountMinor)
  const total = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)
  return (
    lines.every(({ lineDiscountMinor }, i) => lineDiscountMinor <= (most[i] ?? 0)) &&
    total(off) <= total(most)
  )
}
