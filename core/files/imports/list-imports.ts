import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { idCursor, PageInput } from '../../http/pagination.ts'
import { Input } from '../../primitives/schema.ts'
import { kindsHere, mayImport } from '../kinds-here.ts'
import { KindName } from './start-import.ts'
import { importsOf } from './store.ts'
import { viewOfRecord } from './view.ts'

export const listImports = defineUseCase({
  name: 'files.list-imports',
  summary: 'Imports and dry runs of what the caller may import, newest first',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({ kind: Type.Optional(KindName), ...PageInput }),
  async run(ctx, { kind, limit, after }) {
    const [before] = idCursor.behind(after)
    const names = kindsHere(ctx)
      .filter(one => mayImport(ctx, one) && (kind === undefined || one.name === kind))
      .map(({ name }) => name)
    const rows = await importsOf([ctx.tenantId, ctx.company().id, before, limit + 1, names])
    return idCursor.page(rows, limit, viewOfRecord)
  }
})
