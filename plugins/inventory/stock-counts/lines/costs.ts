import { type Context, parseQuantity } from 'stoa/plugin'
import { Catalog } from '../../../../contracts/catalogue.ts'
import type { CountLineRow } from './store.ts'

const AT_ONCE = 1_000

/** What one of each costs now, in minor units; none of what nobody said, or what is off sale. */
export async function costsNow(ctx: Context, variantIds: string[]): Promise<Map<string, number>> {
  const costs = new Map<string, number>()
  for (let from = 0; from < variantIds.length; from += AT_ONCE) {
    const found = await ctx
      .ask(Catalog)
      .sellables(variantIds.slice(from, from + AT_ONCE), { withCosts: true })
    for (const { variantId, costMinor } of found) {
      if (costMinor !== null && costMinor !== undefined) costs.set(variantId, costMinor)
    }
  }
  return costs
}

const ONE = 1_000

/** What a difference is worth at cost, in minor units, to the nearest; null where no cost is known. */
export function valueOf({ difference }: CountLineRow, costMinor: number | null): number | null {
  if (difference === null || costMinor === null) return null
  return Math.round((parseQuantity(difference) * costMinor) / ONE) + 0
}
