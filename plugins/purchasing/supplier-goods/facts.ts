import type { Context } from 'stoa/plugin'
import { Catalog, type Sellable } from '../../../contracts/catalogue.ts'
import { purchasingErrors } from '../errors.ts'

/** What the catalogue calls variants; none of what it does not know. */
export const factsOf = async (
  ctx: Context,
  variantIds: string[]
): Promise<Map<string, { sku: string; name: string; productId: string }>> =>
  variantIds.length === 0
    ? new Map()
    : new Map((await ctx.ask(Catalog).names([...new Set(variantIds)])).map(n => [n.variantId, n]))

/**
 * Variants that can be bought: on sale, and stocked.
 * @throws purchasing.unknown-variant naming the lines of those that are not
 */
export async function goodsOf(
  ctx: Context,
  lines: ReadonlyArray<{ variantId: string }>
): Promise<Map<string, Sellable>> {
  const variantIds = [...new Set(lines.map(line => line.variantId))]
  const known = new Map(
    (await ctx.ask(Catalog).sellables(variantIds))
      .filter(({ kind }) => kind === 'goods')
      .map(sellable => [sellable.variantId, sellable])
  )
  const unknown = variantIds.filter(id => !known.has(id))
  if (unknown.length === 0) return known
  throw purchasingErrors['unknown-variant'](
    { variantIds: unknown.join(', ') },
    {
      errors: lines.flatMap(({ variantId }, i) =>
        known.has(variantId)
          ? []
          : [
              {
                field: `/lines/${i}/variantId`,
                code: 'unknown',
                message: 'is not on sale, or not stocked'
              }
            ]
      )
    }
  )
}
