import { defineUseCase, Input, toCreate } from 'stoa/plugin'
import { suppliers } from './store.ts'
import { supplierFields } from './view.ts'

export const createSupplier = defineUseCase({
  name: 'purchasing.create-supplier',
  summary: 'Creates a supplier',
  permission: 'supplier.edit',
  input: Input(toCreate(supplierFields)),
  run: (ctx, facts) => suppliers.create(ctx, facts)
})
