import { defineUseCase, Id, Input } from 'stoa/plugin'
import { suppliers } from './store.ts'

/** @throws stoa.not-found */
export const getSupplier = defineUseCase({
  name: 'purchasing.get-supplier',
  summary: 'One supplier',
  permission: 'supplier.read',
  reads: true,
  input: Input({ supplierId: Id }),
  run: (ctx, { supplierId }) => suppliers.get(ctx, supplierId)
})
