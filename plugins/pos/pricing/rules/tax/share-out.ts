import { allocate } from '../../../../../core/primitives/money.ts'

/**
 * Shares `total` out among items in proportion to their weights, exactly, and hands each item its
 * share.
 */
export function shareOut<T>(
  total: number,
  items: readonly T[],
  weightOf: (item: T) => number,
  give: (item: T, share: number) => void
): void {
  const shares = allocate(total, items.map(weightOf))
  items.forEach((item, index) => give(item, shares[index] as number))
}
