import {
  defineUseCase,
  Id,
  Input,
  Page,
  PageInput,
  pageOf,
  QuantityText,
  readCursor,
  Type
} from 'stoa/plugin'
import { quantityText } from './rules.ts'
import { levels } from './store.ts'

export const LevelPage = Page(
  Type.Object({
    shopId: Id,
    variantId: Id,
    quantity: Type.String({ description: 'On hand.' }),
    reserved: Type.String({ description: 'Of it, promised to someone.' }),
    available: Type.String({ description: 'On hand minus reserved: what can still be sold.' }),
    updatedAt: Type.String()
  })
)

const AtMost = Type.Optional(QuantityText)

export const listLevels = defineUseCase({
  name: 'inventory.list-levels',
  summary: 'Stock on hand, reserved and available, by shop and variant',
  permission: 'stock.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    variantId: Type.Optional(Id),
    atMost: AtMost,
    ...PageInput
  }),
  async run(ctx, { shopId, variantId, atMost, limit, after }) {
    const scope = shopId ?? ctx.shopId
    if (scope !== null) ctx.shop(scope)
    const cursor = readCursor(after, 'id', 'id')
    const rows = await levels(ctx, 'stock.read', [
      ctx.tenantId,
      ctx.company().id,
      scope,
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
