import { defineUseCase, Id, Input, PageInput } from 'stoa/plugin'
import { viewOfImport } from './view.ts'

export const getImport = defineUseCase({
  name: 'catalog.get-import',
  summary: 'The progress of an import, and its errors by row',
  permission: 'product.import',
  reads: true,
  input: Input({ importId: Id, ...PageInput }),
  run: (ctx, { importId, limit, after }) => viewOfImport(ctx, importId, limit, after)
})
