import { containedCustom, CustomFilter, defineUseCase, Input, Type } from 'stoa/plugin'
import { DocumentFilters, seenDocuments } from '../documents/seen-documents.ts'
import { SaleFields } from './fields/sale-fields.ts'

export const listSales = defineUseCase({
  name: 'pos.list-sales',
  summary: 'Sales, newest business day first',
  permission: 'sale.read',
  reads: true,
  input: Input({ ...DocumentFilters, custom: Type.Optional(CustomFilter) }),
  run: async (ctx, { custom, ...filters }) =>
    seenDocuments(
      ctx,
      'sale.read',
      ['sale'],
      filters,
      null,
      await containedCustom(ctx, SaleFields, custom)
    )
})
