import { defineUseCase, Id, Input } from 'stoa/plugin'
import { stockCount } from './store.ts'
import { viewOfCount } from './view.ts'

export const getStockCount = defineUseCase({
  name: 'inventory.get-stock-count',
  summary: 'One stock count, and how far it is',
  permission: 'stock-count.read',
  reads: true,
  input: Input({ countId: Id }),
  run: async (ctx, { countId }) => viewOfCount(ctx, await stockCount(ctx, countId))
})
