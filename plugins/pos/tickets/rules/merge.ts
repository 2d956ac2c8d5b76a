import { isDeepStrictEqual } from 'node:util'
import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { DiscountInput, GoodsLineInput } from '../../pricing/input.ts'

/** What one line may hold, in thousandths (PositiveQuantityText). */
const MOST_MILLI = 99_999_999_999_999

/** The lines of both; what is the same at the same price and without a discount is one line. */
export function mergedLines(
  kept: readonly GoodsLineInput[],
  added: readonly GoodsLineInput[]
): GoodsLineInput[] {
  const lines = [...kept]
  for (const line of added) {
    const same = lines.findIndex(other => isSame(other, line))
    const [other, sum] = [lines[same], milliOf(lines[same]) + milliOf(line)]
    if (other === undefined || sum > MOST_MILLI) lines.push(line)
    else lines[same] = { ...other, quantity: formatQuantity(sum) }
  }
  return lines
}

const milliOf = (line: GoodsLineInput | undefined): number =>
  line === undefined ? 0 : parseQuantity(line.quantity)

function isSame(
  { quantity: _a, ...one }: GoodsLineInput,
  { quantity: _b, ...other }: GoodsLineInput
): boolean {
  return one.discount === undefined && isDeepStrictEqual(one, other)
}

/**
 * One discount that takes off exactly what both did: amounts add up, and the same percentage stays.
 * undefined: there is none such.
 */
export function mergedDiscount(
  a: DiscountInput | null,
  b: DiscountInput | null
): DiscountInput | null | undefined {
  const amountOf = (discount: DiscountInput | null): number | undefined =>
    discount === null ? 0 : 'percent' in discount ? undefined : discount.amountMinor
  const [first, second] = [amountOf(a), amountOf(b)]
  if (first !== undefined && second !== undefined) {
    return first + second === 0 ? null : { amountMinor: first + second }
  }
  return isDeepStrictEqual(a, b) ? a : undefined
}
