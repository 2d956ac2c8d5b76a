import { defineUseCase, Id, Input, toChange, Version } from 'stoa/plugin'
import { suppliers } from './store.ts'
import { supplierFields } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const changeSupplier = defineUseCase({
  name: 'purchasing.change-supplier',
  summary: 'Updates a supplier; null clears a field, fields left out stay',
  permission: 'supplier.edit',
  input: Input({ supplierId: Id, version: Version, ...toChange(supplierFields) }),
  run: (ctx, { supplierId, version, ...change }) =>
    suppliers.change(ctx, supplierId, version, change)
})
