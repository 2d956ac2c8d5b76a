import {
  type Context,
  defineUseCase,
  Id,
  Input,
  Instant,
  newId,
  parseQuantity,
  type Problem,
  QuantityText,
  statement,
  Type
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { recordAdjustment } from './store.ts'
import { AdjustmentReason, viewOfAdjustment } from './view.ts'
import { inventoryErrors } from '../errors.ts'

const CLOCK_SKEW_MS = 300_000

const byReference = statement<{ id: string }>(
  'inventory.adjustment-by-reference',
  'SELECT id FROM inventory_adjustment WHERE tenant_id = $1 AND company_id = $2 AND reason = $3 AND reference = $4'
)
const lockLevels = statement<{ variant_id: string; quantity: string }>(
  'inventory.lock-levels',
  `
  SELECT variant_id, quantity FROM inventory_level WHERE tenant_id = $1 AND shop_id = $2 AND variant_id = ANY ($3) ORDER BY variant_id FOR UPDATE`
)

export const adjustStock = defineUseCase({
  name: 'inventory.adjust-stock',
  summary: 'Posts a stock adjustment: goods received, written off, counted, or opening stock',
  permission: 'stock.adjust',
  heldFor: 'shop',
  audit: 'document',
  clashes: {
    inventory_adjustment_reference: (ctx, { shopId, reason, reference }) =>
      referenceTaken(ctx, ctx.shop(shopId).companyId, reason, reference)
  },
  input: Input({
    shopId: Type.Optional(Id),
    reason: AdjustmentReason,
    reference: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    occurredAt: Type.Optional(Instant),
    lines: Type.Array(Input({ variantId: Id, quantity: QuantityText }), {
      minItems: 1,
      maxItems: 1000
    })
  }),
  async run(ctx, { shopId, reason, reference, note, occurredAt, lines }) {
    const shop = ctx.shop(shopId)
    const at = occurredAt === undefined ? ctx.now : new Date(occurredAt)
    if (at.getTime() > ctx.now.getTime() + CLOCK_SKEW_MS) {
      throw inventoryErrors['occurred-in-future']()
    }
    for (const { variantId } of lines) ctx.demand('stock.adjust', { shopId: shop.id, variantId })
    const given = add(reason, lines)
    const costs = await costsOfGoods(ctx, [...given.keys()])
    const taken = await referenceTaken(ctx, shop.companyId, reason, reference)
    if (taken) throw taken
    const quantities = reason === 'count' ? await differences(ctx, shop.id, given) : given
    const { header, lines: booked } = await recordAdjustment(ctx, {
      id: newId(),
      companyId: shop.companyId,
      shopId: shop.id,
      reason,
      reference: reference ?? null,
      note: note ?? null,
      occurredAt: at,
      quantities,
      costs
    })
    return viewOfAdjustment(ctx, header, booked)
  }
})

async function referenceTaken(
  ctx: Context,
  companyId: string,
  reason: string,
  reference: string | undefined
): Promise<Problem | null> {
  if (reference === undefined) return null
  const [taken] = await byReference([ctx.tenantId, companyId, reason, reference])
  return taken ? inventoryErrors['reference-taken']({ reference, id: taken.id }) : null
}

/** Thousandths by variant, signed as stock changes; for counts, what was counted. */
function add(
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
async function costsOfGoods(
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
async function differences(
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
