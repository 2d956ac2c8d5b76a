import { defineUseCase, formatQuantity, Id, Instant, newId, parseQuantity, QuantityText, statement, Type, type Context, type Problem } from 'stoa/plugin'
import { Catalog } from '../../catalog/contract.ts'
import { inventoryErrors } from '../errors.ts'
import { bookStock } from '../stock-ledger.ts'

const Reason = Type.Union([Type.Literal('receipt'), Type.Literal('write-off'), Type.Literal('count'), Type.Literal('opening')])
const CLOCK_SKEW_MS = 300_000

export const AdjustmentView = Type.Object({
  id: Id, shopId: Id, reason: Reason, reference: Type.Union([Type.String(), Type.Null()]), note: Type.Union([Type.String(), Type.Null()]), occurredAt: Type.String(),
  lines: Type.Array(Type.Object({ variantId: Id, quantity: Type.String({ description: 'What stock changed by.' }) }))
})

const insert = statement('inventory.insert-adjustment', `
  INSERT INTO inventory_adjustment (tenant_id, id, company_id, shop_id, reason, reference, note, occurred_at, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`)
const byReference = statement<{ id: string }>('inventory.adjustment-by-reference', 'SELECT id FROM inventory_adjustment WHERE tenant_id = $1 AND company_id = $2 AND reason = $3 AND reference = $4')
const lockLevels = statement<{ variant_id: string, quantity: string }>('inventory.lock-levels', `
  SELECT variant_id, quantity FROM inventory_level WHERE tenant_id = $1 AND shop_id = $2 AND variant_id = ANY ($3) ORDER BY variant_id FOR UPDATE`)

export const adjustStock = defineUseCase({
  name: 'inventory.adjust-stock', summary: 'Books goods received, written off, counted, or opening stock', permission: 'stock.adjust', heldFor: 'shop', audit: 'document',
  clashes: { inventory_adjustment_reference: (ctx, { shopId, reason, reference }) => referenceTaken(ctx, ctx.shop(shopId).companyId, reason, reference) },
  input: Type.Object({
    shopId: Type.Optional(Id), reason: Reason, reference: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    note: Type.Optional(Type.String({ maxLength: 500 })), occurredAt: Type.Optional(Instant),
    lines: Type.Array(Type.Object({ variantId: Id, quantity: QuantityText }, { additionalProperties: false }), { minItems: 1, maxItems: 1000 })
  }, { additionalProperties: false }),
  async run (ctx, { shopId, reason, reference, note, occurredAt, lines }) {
    const shop = ctx.shop(shopId)
    const at = occurredAt === undefined ? ctx.now : new Date(occurredAt)
    if (at.getTime() > ctx.now.getTime() + CLOCK_SKEW_MS) throw inventoryErrors['occurred-in-future']()
    for (const { variantId } of lines) ctx.demand('stock.adjust', { shopId: shop.id, variantId })
    const given = add(reason, lines)
    await knownGoods(ctx, [...given.keys()])
    const taken = await referenceTaken(ctx, shop.companyId, reason, reference)
    if (taken) throw taken
    const quantities = reason === 'count' ? await differences(ctx, shop.id, given) : given
    const id = newId()
    await insert([ctx.tenantId, id, shop.companyId, shop.id, reason, reference ?? null, note ?? null, at, ctx.userId])
    await bookStock(ctx, { companyId: shop.companyId, shopId: shop.id, reason, document: { type: 'adjustment', id }, occurredAt: at, quantities, isFact: true })
    return {
      id, shopId: shop.id, reason, reference: reference ?? null, note: note ?? null, occurredAt: at.toISOString(),
      lines: Array.from(quantities, ([variantId, milli]) => ({ variantId, quantity: formatQuantity(milli) }))
    }
  }
})

async function referenceTaken (ctx: Context, companyId: string, reason: string, reference: string | undefined): Promise<Problem | null> {
  if (reference === undefined) return null
  const [taken] = await byReference([ctx.tenantId, companyId, reason, reference])
  return taken ? inventoryErrors['reference-taken']({ reference, id: taken.id }) : null
}

/** Thousandths by variant, signed as stock changes; for counts, what was counted. */
function add (reason: string, lines: Array<{ variantId: string, quantity: string }>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    const milli = parseQuantity(quantity)
    if (milli < 0 || (milli === 0 && reason !== 'count')) throw inventoryErrors['quantity-sign']()
    sums.set(variantId, (sums.get(variantId) ?? 0) + (reason === 'write-off' ? -milli : milli))
  }
  return sums
}

async function knownGoods (ctx: Context, variantIds: string[]): Promise<void> {
  const known = new Set((await ctx.ask(Catalog).sellables(variantIds)).filter(s => s.kind === 'goods').map(s => s.variantId))
  const unknown = variantIds.filter(id => !known.has(id))
  if (unknown.length > 0) throw inventoryErrors['unknown-variant']({ variantIds: unknown.join(', ') })
}

/** A count says what is there; what is booked is the difference to the books at this moment, with the levels locked. */
async function differences (ctx: Context, shopId: string, counted: Map<string, number>): Promise<Map<string, number>> {
  const levels = new Map((await lockLevels([ctx.tenantId, shopId, [...counted.keys()]])).map(l => [l.variant_id, parseQuantity(l.quantity)]))
  return new Map(Array.from(counted, ([variantId, milli]) => [variantId, milli - (levels.get(variantId) ?? 0)]))
}
