import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { returnRows } from './store.ts'
import { viewOfReturns } from './view.ts'

export const listReturns = defineUseCase({
  name: 'purchasing.list-returns',
  summary: 'Returns to suppliers, newest first',
  permission: 'supplier-return.read',
  reads: true,
  input: Input({
    supplierId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    receiptId: Type.Optional(Id),
    awaiting: Type.Optional(
      Type.Boolean({ description: 'true: those whose credit note has not come.' })
    ),
    ...PageInput
  }),
  async run(ctx, asked) {
    const page = idCursor.page(await returnRows(ctx, asked), asked.limit, row => row)
    return { ...page, items: viewOfReturns(ctx, page.items) }
  }
})
