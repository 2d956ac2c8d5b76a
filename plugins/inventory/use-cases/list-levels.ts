import {
  defineUseCase,
  Id,
  Page,
  PageInput,
  pageOf,
  QuantityText,
  readCursor,
  rowStatement,
  Type
} from 'stoa/plugin'
import { quantityText } from '../stock-level.ts'

export const LevelPage = Page(
  Type.Object({
    shopId: Id,
    variantId: Id,
    quantity: Type.String({ description: 'On hand.' }),
    reserved: Type.String({ description: 'Of it, promised to somebody.' }),
    available: Type.String({ description: 'On hand minus reserved: what can still be sold.' }),
    updatedAt: Type.String()
  })
)

const AtMost = Type.Optional(QuantityText)

export interface LevelRow {
  shop_id: string
  variant_id: string
  quantity: string
  reserved: string
  available: string
  updated_at: Date
}

export const levels = rowStatement<LevelRow>(
  'inventory.levels',
  8,
  only => `
  SELECT shop_id, variant_id, quantity, reserved, quantity - reserved AS available, updated_at FROM inventory_level s
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR variant_id = $4)
    AND ($5::uuid IS NULL OR (shop_id, variant_id) > ($5, $6::uuid)) AND ($8::numeric IS NULL OR quantity - reserved <= $8) AND ${only}
  ORDER BY shop_id, variant_id LIMIT $7`
)

export const listLevels = defineUseCase({
  name: 'inventory.list-levels',
  summary: 'What is on hand, reserved and free, by shop and variant',
  permission: 'stock.read',
  reads: true,
  input: Type.Object(
    { shopId: Type.Optional(Id), variantId: Type.Optional(Id), atMost: AtMost, ...PageInput },
    { additionalProperties: false }
  ),
  async run(ctx, { shopId, variantId, atMost, limit, after }) {
    const place = shopId ?? ctx.shopId
    if (place !== null) ctx.shop(place)
    const cursor = readCursor(after, 'id', 'id')
    const rows = await levels(ctx, 'stock.read', [
      ctx.tenantId,
      ctx.company().id,
      place,
      variantId ?? null,
      cursor?.[0] ?? null,
      cursor?.[1] ?? null,
      limit + 1,
      atMost ?? null
    ])
    return pageOf(
      rows,
      limit,
      r => [r.shop_id, r.variant_id],
      r => ({
        shopId: r.shop_id,
        variantId: r.variant_id,
        quantity: quantityText(r.quantity),
        reserved: quantityText(r.reserved),
        available: quantityText(r.available),
        updatedAt: r.updated_at.toISOString()
      })
    )
  }
})
