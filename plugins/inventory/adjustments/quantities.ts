import { type Context, parseQuantity, statement } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { inventoryErrors } from '../errors.ts'

const lockLevels = statement<{ variant_id: string; quantity: string }>(
  'inventory.lock-levels',
  `
  SELECT variant_id, quantity FROM inventory_level WHERE tenant_id = $1 AND shop_id = $2 AND variant_id = ANY ($3) ORDER BY variant_id FOR UPDATE`
)

/** Thousandths by variant, signed as stock changes; for counts, what was counted. */
export function add(
  reason: string,
  lines: Array<{ variantId: string; quantity: string }>
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    const milli = parseQuantity(quantity)
    if (milli < 0 || (milli === 0 && reason !== 'count')) throw inventoryErrors['quantity-sign']()
    sums.set(variantId, (sums.get(variantId) ?? 0) + (reason === 'write-off' ? -milli : milli))
  }
  return sums
}

/**
 * What one of each costs now. @throws inventory.unknown-variant when one is not in the catalogue,
 * or no goods
 */
export async function costsOfGoods(
  ctx: Context,
  variantIds: string[]
): Promise<Map<string, number | null>> {
  const known = new Map(
    (await ctx.ask(Catalog).sellables(variantIds, { withCosts: true }))
      .filter(s => s.kind === 'goods')
      .map(s => [s.variantId, s.costMinor ?? null])
  )
  const unknown = variantIds.filter(id => !known.has(id))
  if (unknown.length > 0) {
    throw inventoryErrors['unknown-variant']({ variantIds: unknown.join(', ') })
  }
  return known
}

/**
 * A count says what is there; what is booked is the difference to the books at this moment, with
 * the levels locked.
 */
export async function differences(
  ctx: Context,
  shopId: string,
  counted: Map<string, number>
): Promise<Map<string, number>> {
  const levels = new Map(
    (await lockLevels([ctx.tenantId, shopId, [...counted.keys()]])).map(l => [
      l.variant_id,
      parseQuantity(l.quantity)
    ])
  )
  return new Map(
    Array.from(counted, ([variantId, milli]) => [variantId, milli - (levels.get(variantId) ?? 0)])
  )
}
