import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { receiptRows } from './store.ts'
import { viewOfReceipts } from './view.ts'

export const listReceipts = defineUseCase({
  name: 'purchasing.list-receipts',
  summary: 'Goods receipts, newest first',
  permission: 'goods-receipt.read',
  reads: true,
  input: Input({
    supplierId: Type.Optional(Id),
    orderId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    variantId: Type.Optional(Id),
    ...PageInput
  }),
  async run(ctx, asked) {
    const page = idCursor.page(await receiptRows(ctx, asked), asked.limit, row => row)
    return { ...page, items: viewOfReceipts(ctx, page.items) }
  }
})
