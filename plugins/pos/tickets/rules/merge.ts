import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { Line, Off } from './line.ts'

/** What one line may hold, in thousandths (PositiveQuantityText). */
const MOST_MILLI = 99_999_999_999_999

/** The lines of both; what is the same at the same price and without a discount is one line. */
export function mergedLines(kept: readonly Line[], added: readonly Line[]): Line[] {
  const lines = [...kept]
  for (const line of added) {
    const same = lines.findIndex(other => isSame(other, line))
    const [other, sum] = [lines[same], milliOf(lines[same]) + milliOf(line)]
    if (other === undefined || sum > MOST_MILLI) lines.push(line)
    else lines[same] = { ...other, quantity: formatQuantity(sum) }
  }
  return lines
}

const milliOf = (line: Line | undefined): number =>
  line === undefined ? 0 : parseQuantity(line.quantity)

const isSame = (one: Line, other: Line): boolean =>
  one.scaleCode === undefined &&
  other.scaleCode === undefined &&
  one.discount === undefined &&
  other.discount === undefined &&
  one.variantId === other.variantId &&
  one.packId === other.packId &&
  one.unitPriceMinor === other.unitPriceMinor &&
  one.name === other.name

/**
 * One discount that takes off exactly what both did: amounts add up, and the same percentage stays.
 * undefined: there is none such.
 */
export function mergedDiscount(a: Off | null, b: Off | null): Off | null | undefined {
  const amountOf = (discount: Off | null): number | undefined =>
    discount === null ? 0 : 'percent' in discount ? undefined : discount.amountMinor
  const [first, second] = [amountOf(a), amountOf(b)]
  if (first !== undefined && second !== undefined) {
    return first + second === 0 ? null : { amountMinor: first + second }
  }
  const isSamePart =
    a !== null && b !== null && 'percent' in a && 'percent' in b && a.percent === b.percent
  return isSamePart ? a : undefined
}
