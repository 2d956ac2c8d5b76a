import { defineUseCase, idCursor, Input, PageInput } from 'stoa/plugin'
import { importsOf } from './store.ts'
import { viewOfRecord } from './view.ts'

export const listImports = defineUseCase({
  name: 'catalog.list-imports',
  summary: 'Imports and dry runs, newest first',
  permission: 'product.import',
  reads: true,
  input: Input(PageInput),
  async run(ctx, { limit, after }) {
    const [before] = idCursor.behind(after)
    const rows = await importsOf([ctx.tenantId, ctx.company().id, before, limit + 1])
    return idCursor.page(rows, limit, viewOfRecord)
  }
})
