import { daysInForce, defineUseCase, Id, Input, Lines, newId, Type } from 'stoa/plugin'
import { costsOfGoods } from '../adjustments/quantities.ts'
import { inventoryErrors } from '../errors.ts'
import { addCount, addGoods, announceCount, stockCount } from './store.ts'
import { CountScope, viewOfCount } from './view.ts'

const MOST_CHOSEN = 1_000

/** @throws inventory.count-scope-unclear, inventory.unknown-variant */
export const createStockCount = defineUseCase({
  name: 'inventory.create-stock-count',
  summary: 'Begins a stock count as a draft: of a whole shop, of a category, or of chosen goods',
  permission: 'stock-count.edit',
  heldFor: 'shop',
  input: Input({
    shopId: Type.Optional(Id),
    scope: CountScope,
    categoryId: Type.Optional(Id),
    variantIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: MOST_CHOSEN })),
    blind: Type.Boolean({ default: false }),
    note: Type.Optional(Lines(500))
  }),
  async run(ctx, { shopId, scope, categoryId, variantIds, blind, note }) {
    const shop = ctx.shop(shopId)
    if (
      (scope === 'category') !== (categoryId !== undefined) ||
      (scope === 'list') !== (variantIds !== undefined)
    ) {
      throw inventoryErrors['count-scope-unclear']()
    }
    const chosen = [...new Set(variantIds)]
    await costsOfGoods(
      ctx,
      chosen.map(variantId => ({ variantId, quantity: '0' }))
    )
    const { to: today } = await daysInForce(ctx, shop.id)
    const id = newId()
    await addCount(ctx, {
      id,
      shopId: shop.id,
      year: Number(today.slice(0, 4)),
      scope,
      categoryId: categoryId ?? null,
      blind,
      note: note?.trim() || null
    })
    const row = await stockCount(ctx, id)
    if (chosen.length > 0) await addGoods(ctx, row, chosen)
    await announceCount(ctx, row)
    ctx.audited(id, { number: row.number, scope })
    return viewOfCount(ctx, await stockCount(ctx, id))
  }
})
