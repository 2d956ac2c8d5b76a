import {
  type Context,
  defineUseCase,
  Id,
  Input,
  Instant,
  newId,
  type Problem,
  QuantityText,
  statement,
  Type
} from 'stoa/plugin'
import { BroughtLots, lotsOfLines } from '../../../contracts/lots.ts'
import { namedByVariant } from '../lots/named.ts'
import { add, costsOfGoods, differences, expectedOf } from './quantities.ts'
import { recordAdjustment } from './store.ts'
import { AdjustmentReason, viewOfAdjustment } from './view.ts'
import { StockAdjusted } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'

const CLOCK_SKEW_MS = 300_000

const byReference = statement<{ id: string }>(
  'inventory.adjustment-by-reference',
  'SELECT id FROM inventory_adjustment WHERE tenant_id = $1 AND company_id = $2 AND reason = $3 AND reference = $4'
)
const Line = Input({
  variantId: Id,
  quantity: QuantityText,
  lots: BroughtLots,
  expected: Type.Optional(
    Type.String({
      pattern: QuantityText.pattern,
      maxLength: 16,
      description:
        'Of a count: what was on hand by the books when it was counted. If that is so no more, nothing is posted. Left out, the count stands whatever the books say.'
    })
  )
})

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
    lines: Type.Array(Line, { minItems: 1, maxItems: 1000 })
  }),
  async run(ctx, { shopId, reason, reference, note, occurredAt, lines }) {
    const shop = ctx.shop(shopId)
    const at = occurredAt === undefined ? ctx.now : new Date(occurredAt)
    if (at.getTime() > ctx.now.getTime() + CLOCK_SKEW_MS) {
      throw inventoryErrors['occurred-in-future']()
    }
    for (const { variantId } of lines) ctx.demand('stock.adjust', { shopId: shop.id, variantId })
    const given = add(reason, lines)
    const costs = await costsOfGoods(ctx, lines)
    const taken = await referenceTaken(ctx, shop.companyId, reason, reference)
    if (taken) throw taken
    const quantities =
      reason === 'count' ? await differences(ctx, shop.id, given, expectedOf(lines)) : given
    const { header, lines: booked } = await recordAdjustment(ctx, {
      id: newId(),
      companyId: shop.companyId,
      shopId: shop.id,
      reason,
      reference: reference ?? null,
      note: note ?? null,
      occurredAt: at,
      quantities,
      costs,
      lots: namedByVariant(lotsOfLines(lines))
    })
    await ctx.emit(StockAdjusted, {
      companyId: shop.companyId,
      shopId: shop.id,
      adjustmentId: header.id,
      reason,
      lines: booked.length
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
