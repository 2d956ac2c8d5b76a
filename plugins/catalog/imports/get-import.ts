import { defineUseCase, Id, PageInput, Type } from 'stoa/plugin'
import { viewOfImport } from './view.ts'

export const getImport = defineUseCase({
  name: 'catalog.get-import',
  summary: 'How far an import is, and what was wrong with which line',
  permission: 'product.import',
  reads: true,
  input: Type.Object({ importId: Id, ...PageInput }, { additionalProperties: false }),
  run: (ctx, { importId, limit, after }) => viewOfImport(ctx, importId, limit, after)
})
