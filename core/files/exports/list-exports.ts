import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { idCursor, PageInput } from '../../http/pagination.ts'
import { Input } from '../../primitives/schema.ts'
import { KindName } from '../imports/start-import.ts'
import { kindsHere } from '../kinds-here.ts'
import { exportsOf } from './store.ts'
import { viewOfExport } from './view.ts'

export const listExports = defineUseCase({
  name: 'files.list-exports',
  summary: "The caller's own exported files that are made in the background, newest first",
  permission: 'file.export',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({ kind: Type.Optional(KindName), ...PageInput }),
  async run(ctx, { kind, limit, after }) {
    const [before] = idCursor.behind(after)
    const names = kindsHere(ctx)
      .filter(({ name, seenWith }) => ctx.can(seenWith) && (kind === undefined || name === kind))
      .map(({ name }) => name)
    const { tenantId, userId, now } = ctx
    const rows = await exportsOf([
      tenantId,
      ctx.company().id,
      userId,
      names,
      now,
      before,
      limit + 1
    ])
    return idCursor.page(rows, limit, viewOfExport)
  }
})
