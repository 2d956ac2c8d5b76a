import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { countRows } from './store.ts'
import { CountState, viewOfCount } from './view.ts'

export const listStockCounts = defineUseCase({
  name: 'inventory.list-stock-counts',
  summary: 'Stock counts, newest first',
  permission: 'stock-count.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    state: Type.Optional(CountState),
    ...PageInput
  }),
  async run(ctx, { shopId, state, limit, after }) {
    const place = shopId ?? ctx.shopId
    if (place !== null) ctx.shop(place)
    const rows = await countRows(ctx, { shopId: place, state, limit, after })
    return idCursor.page(rows, limit, row => viewOfCount(ctx, row))
  }
})
