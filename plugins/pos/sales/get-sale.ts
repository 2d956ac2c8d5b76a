import { defineUseCase, Id, Input } from 'stoa/plugin'
import { seenDocument } from '../documents/seen-documents.ts'

export const getSale = defineUseCase({
  name: 'pos.get-sale',
  summary: 'One sale',
  permission: 'sale.read',
  reads: true,
  input: Input({ saleId: Id }),
  run: async (ctx, { saleId }) => seenDocument(ctx, 'sale.read', saleId, ['sale'])
})
