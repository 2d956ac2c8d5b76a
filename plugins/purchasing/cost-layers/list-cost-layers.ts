import { defineUseCase, Id, Input, PageInput, Type } from 'stoa/plugin'
import { receiptNumbers } from '../receipts/store.ts'
import { layerCursor, layerRows } from './store.ts'
import { viewOfLayer } from './view.ts'

export const listCostLayers = defineUseCase({
  name: 'purchasing.list-cost-layers',
  summary:
    'Layers of cost of a variant under FIFO, the oldest first: when, by which receipt, how much is left, at what cost',
  permission: 'stock-value.read',
  reads: true,
  input: Input({
    variantId: Id,
    shopId: Type.Optional(Id),
    all: Type.Optional(
      Type.Boolean({ description: 'true: with those that are used up; left out: what is left.' })
    ),
    ...PageInput
  }),
  async run(ctx, { variantId, shopId, all, limit, after }) {
    if (shopId !== undefined) ctx.shop(shopId)
    const rows = await layerRows(ctx, {
      variantId,
      shopId: shopId ?? ctx.shopId,
      isOpen: all !== true,
      limit,
      after
    })
    const numbers = await receiptNumbers(
      ctx,
      rows.map(row => row.origin_id)
    )
    return layerCursor.page(rows, limit, row =>
      viewOfLayer(row, numbers.get(row.origin_id) ?? null)
    )
  }
})
