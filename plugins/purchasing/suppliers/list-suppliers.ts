import { defineUseCase, Input, PageInput, Type } from 'stoa/plugin'
import { suppliers } from './store.ts'

/** @throws stoa.invalid-input */
export const listSuppliers = defineUseCase({
  name: 'purchasing.list-suppliers',
  summary: 'Lists the suppliers by name',
  permission: 'supplier.read',
  reads: true,
  input: Input({ archived: Type.Optional(Type.Boolean()), ...PageInput }),
  run: (ctx, question) => suppliers.list(ctx, question)
})
