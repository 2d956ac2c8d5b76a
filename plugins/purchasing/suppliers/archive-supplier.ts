import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { suppliers } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const archiveSupplier = defineUseCase({
  name: 'purchasing.archive-supplier',
  summary: 'Archives a supplier: kept for what refers to it, offered for nothing new',
  permission: 'supplier.edit',
  input: Input({ supplierId: Id, version: Version }),
  run: (ctx, { supplierId, version }) => suppliers.archive(ctx, supplierId, version)
})
