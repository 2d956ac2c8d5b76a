import { type CarriedLot, countsFor } from '../../../../contracts/carried-lots.ts'
import type { TrackedGoods } from './use-lots.ts'

interface TicketLine {
  variantId: string
  quantity: number
}

/** What is said of goods by what they are tracked by; null: by what is not known yet, all of it. */
export const meantOf = (
  carried: readonly CarriedLot[],
  goods: TrackedGoods[] | null
): CarriedLot[] =>
  carried.filter(one => {
    const of = goods?.find(({ variantId }) => variantId === one.variantId)
    return goods === null || (of !== undefined && countsFor(one, of.tracking))
  })

/** What the ticket carries, of goods that stand on it: what was taken off it is named no more. */
export function carriedOf(extra: unknown, lines: readonly TicketLine[]): CarriedLot[] {
  const lots = (extra as { lots?: CarriedLot[] } | undefined)?.lots ?? []
  return lots.filter(({ variantId }) => lines.some(line => line.variantId === variantId))
}

/** How much of each stands on the ticket. */
export function quantities(lines: readonly TicketLine[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    sums.set(variantId, Number(((sums.get(variantId) ?? 0) + quantity).toFixed(3)))
  }
  return sums
}

/** How much of goods is named. */
export const namedOf = (carried: readonly CarriedLot[], variantId: string): number =>
  Number(
    carried
      .filter(one => one.variantId === variantId)
      .reduce((sum, { quantity = '1' }) => sum + Number(quantity), 0)
      .toFixed(3)
  )
