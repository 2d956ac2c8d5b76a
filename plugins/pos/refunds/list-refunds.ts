import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { DocumentFilters, seenDocuments } from '../documents/seen-documents.ts'

export const listRefunds = defineUseCase({
  name: 'pos.list-refunds',
  summary: 'Refunds and voids, newest business day first',
  permission: 'refund.read',
  reads: true,
  input: Input({
    ...DocumentFilters,
    saleId: Type.Optional({ ...Id, description: 'Of this sale alone.' })
  }),
  run: async (ctx, { saleId, ...filters }) =>
    seenDocuments(ctx, 'refund.read', ['refund', 'void'], filters, saleId)
})
