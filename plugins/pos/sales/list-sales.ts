import { defineUseCase, Input } from 'stoa/plugin'
import { DocumentFilters, seenDocuments } from '../documents/seen-documents.ts'

export const listSales = defineUseCase({
  name: 'pos.list-sales',
  summary: 'Sales, newest business day first',
  permission: 'sale.read',
  reads: true,
  input: Input(DocumentFilters),
  run: async (ctx, filters) => seenDocuments(ctx, 'sale.read', ['sale'], filters)
})
