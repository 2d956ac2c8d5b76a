import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { suppliers } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const restoreSupplier = defineUseCase({
  name: 'purchasing.restore-supplier',
  summary: 'Takes a supplier back into use',
  permission: 'supplier.edit',
  input: Input({ supplierId: Id, version: Version }),
  run: (ctx, { supplierId, version }) => suppliers.restore(ctx, supplierId, version)
})
