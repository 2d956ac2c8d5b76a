/**
 * What people hand over beyond an amount: the next sums that notes of one kind make. Minor units.
 * @param denominations largest first
 * @param smallestMinor what is taken is a multiple of it
 */
export function sumsOfNotes(
  amountMinor: number,
  denominations: readonly number[],
  smallestMinor: number
): number[] {
  const sums = denominations
    .map(value => Math.ceil(amountMinor / value) * value)
    .filter(sum => sum > amountMinor && sum % smallestMinor === 0)
  return [...new Set(sums)].sort((a, b) => a - b).slice(0, 4)
}
