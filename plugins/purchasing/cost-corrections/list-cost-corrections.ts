import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { correctionRows } from './store.ts'
import { viewOfCorrection } from './view.ts'

export const listCostCorrections = defineUseCase({
  name: 'purchasing.list-cost-corrections',
  summary: 'What received goods turned out to cost more or less, the newest first',
  permission: 'stock-value.read',
  reads: true,
  input: Input({
    receiptId: Type.Optional(Id),
    documentId: Type.Optional({ ...Id, description: 'A bill, or a later charge.' }),
    ...PageInput
  }),
  async run(ctx, { receiptId, documentId, limit, after }) {
    const rows = await correctionRows(ctx, { receiptId, documentId, limit, after })
    return idCursor.page(rows, limit, viewOfCorrection)
  }
})
