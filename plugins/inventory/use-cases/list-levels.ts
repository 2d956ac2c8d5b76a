import { defineUseCase, formatQuantity, Id, Page, PageInput, pageOf, parseQuantity, readCursor, statement, Type } from 'stoa/plugin'

export const LevelPage = Page(Type.Object({ shopId: Id, variantId: Id, quantity: Type.String(), updatedAt: Type.String() }))

export interface LevelRow { shop_id: string, variant_id: string, quantity: string, updated_at: Date }

export const levels = statement<LevelRow>('inventory.levels', `
  SELECT shop_id, variant_id, quantity, updated_at FROM inventory_level
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR variant_id = $4)
    AND ($5::uuid IS NULL OR (shop_id, variant_id) > ($5, $6::uuid))
  ORDER BY shop_id, variant_id LIMIT $7`)

export const listLevels = defineUseCase({
  name: 'inventory.list-levels', summary: 'What is on hand, by shop and variant', permission: 'stock.read', reads: true,
  input: Type.Object({ shopId: Type.Optional(Id), variantId: Type.Optional(Id), ...PageInput }, { additionalProperties: false }),
  async run (ctx, { shopId, variantId, limit, after }) {
    const place = shopId ?? ctx.shopId
    if (place !== null) ctx.shop(place)
    const cursor = readCursor(after, 2)
    const rows = await levels([ctx.tenantId, ctx.company().id, place, variantId ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1])
    return pageOf(rows, limit, r => [r.shop_id, r.variant_id], r => ({
      shopId: r.shop_id, variantId: r.variant_id, quantity: formatQuantity(parseQuantity(r.quantity)), updatedAt: r.updated_at.toISOString()
    }))
  }
})
