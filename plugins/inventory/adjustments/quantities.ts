import {
  type Context,
  type FieldError,
  formatQuantity,
  parseQuantity,
  statement
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { inventoryErrors } from '../errors.ts'
import { demandOwnStock } from '../parts/parts-moved.ts'

const lockLevels = statement<{ variant_id: string; quantity: string }>(
  'inventory.lock-levels',
  `
  SELECT variant_id, quantity FROM inventory_level WHERE tenant_id = $1 AND shop_id = $2 AND variant_id = ANY ($3) ORDER BY variant_id FOR UPDATE`
)

interface Line {
  variantId: string
  quantity: string
  expected?: string
}

/** Thousandths by variant, signed as stock changes; for counts, what was counted. */
export function add(reason: string, lines: Line[]): Map<string, number> {
  const sums = new Map<string, number>()
  const errors: FieldError[] = []
  for (const [i, { variantId, quantity }] of lines.entries()) {
    const milli = parseQuantity(quantity)
    if (milli < 0 || (milli === 0 && reason !== 'count')) {
      errors.push({
        field: `/lines/${i}/quantity`,
        code: 'sign',
        message: reason === 'count' ? 'must be zero or more' : 'must be above zero'
      })
    }
    sums.set(variantId, (sums.get(variantId) ?? 0) + (reason === 'write-off' ? -milli : milli))
  }
  if (errors.length > 0) throw inventoryErrors['quantity-sign']({}, { errors })
  return sums
}

/**
 * What one of each costs now. @throws inventory.unknown-variant when one is not in the catalogue,
 * or no goods; inventory.no-stock-of-its-own
 */
export async function costsOfGoods(
  ctx: Context,
  lines: Line[]
): Promise<Map<string, number | null>> {
  const variantIds = [...new Set(lines.map(line => line.variantId))]
  await demandOwnStock(ctx, variantIds)
  const known = new Map(
    (await ctx.ask(Catalog).sellables(variantIds, { withCosts: true }))
      .filter(s => s.kind === 'goods')
      .map(s => [s.variantId, s.costMinor ?? null])
  )
  const unknown = variantIds.filter(id => !known.has(id))
  if (unknown.length > 0) {
    throw inventoryErrors['unknown-variant'](
      { variantIds: unknown.join(', ') },
      {
        errors: lines.flatMap(({ variantId }, i) =>
          known.has(variantId)
            ? []
            : {
                field: `/lines/${i}/variantId`,
                code: 'unknown',
                message: 'is not on sale, or not stocked'
              }
        )
      }
    )
  }
  return known
}

/** What the books said when it was counted, in thousandths, of those lines that tell it. */
export const expectedOf = (lines: Line[]): Map<string, number> =>
  new Map(
    lines.flatMap(({ variantId, expected }) =>
      expected === undefined ? [] : [[variantId, parseQuantity(expected)]]
    )
  )

/**
 * A count says what is there; what is booked is the difference to the books at this moment, with
 * the levels locked.
 * @param expected what the books must say at this moment, where that matters
 * @throws inventory.counted-stock-changed
 */
export async function differences(
  ctx: Context,
  shopId: string,
  counted: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>
): Promise<Map<string, number>> {
  const levels = new Map(
    (await lockLevels([ctx.tenantId, shopId, [...counted.keys()]])).map(l => [
      l.variant_id,
      parseQuantity(l.quantity)
    ])
  )
  const changed = Array.from(expected, ([variantId, milli]) => ({
    variantId,
    expected: milli,
    onHand: levels.get(variantId) ?? 0
  })).filter(line => line.onHand !== line.expected)
  if (changed.length > 0) {
    throw inventoryErrors['counted-stock-changed']({
      changed: changed.map(({ variantId, ...of }) => ({
        variantId,
        expected: formatQuantity(of.expected),
        onHand: formatQuantity(of.onHand)
      }))
    })
  }
  return new Map(
    Array.from(counted, ([variantId, milli]) => [variantId, milli - (levels.get(variantId) ?? 0)])
  )
}
