/** A lot or piece that was scanned or chosen, as the sale carries it. */
export interface Carried {
  variantId: string
  code: string
  quantity?: string
}

interface TicketLine {
  variantId: string
  quantity: number
}

/** What the ticket carries, of goods that stand on it: what was taken off it is named no more. */
export function carriedOf(extra: unknown, lines: readonly TicketLine[]): Carried[] {
  const lots = (extra as { lots?: Carried[] } | undefined)?.lots ?? []
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
export const namedOf = (carried: readonly Carried[], variantId: string): number =>
  Number(
    carried
      .filter(one => one.variantId === variantId)
      .reduce((sum, { quantity = '1' }) => sum + Number(quantity), 0)
      .toFixed(3)
  )
