import { type Static, Type } from '@sinclair/typebox'
import type { Context } from '../../context/context.ts'
import { Id } from '../../http/formats.ts'
import { defineCursor, Page } from '../../http/pagination.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Nullable } from '../../primitives/schema.ts'
import { kindToImport } from '../kinds-here.ts'
import { importById, type ImportRecord, remarksOfImport } from './store.ts'

export const RemarkView = Type.Object({
  line: Type.Integer({ description: 'In the file, from 1.' }),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  field: Type.String({ description: 'The column; empty or `/`: the line as a whole.' }),
  code: Type.String(),
  message: Type.String()
})

const Facts = {
  id: Id,
  kind: Type.String({ description: 'What it brings, e.g. catalog.products.' }),
  jobId: Nullable(Id, 'null: a dry run that was done at once.'),
  dryRun: Type.Boolean(),
  state: Type.Union(
    [
      Type.Literal('reading'),
      Type.Literal('queued'),
      Type.Literal('running'),
      Type.Literal('done'),
      Type.Literal('stopped')
    ],
    {
      description:
        'reading: its rows are being taken in; stopped: it was cancelled; or whoever asked for it is no longer allowed to import, and `errors` says where.'
    }
  ),
  total: Type.Integer({ description: 'Rows in the file.' }),
  done: Type.Integer(),
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  warnings: Type.Integer({
    description:
      'Rows of which something is said that does not keep them out, or whose record stands again further down and counts there.'
  }),
  createdAt: Type.String(),
  finishedAt: Nullable(Type.String()),
  userId: Nullable(Id, 'Who asked for it.'),
  profile: Nullable(
    Type.String(),
    'The system whose export the file is, e.g. shopify; null: its columns are named.'
  )
}

export const ImportView = Type.Object({ ...Facts, errors: Page(RemarkView) })
export const ImportPage = Page(Type.Object(Facts))

export const viewOfRecord = (record: ImportRecord) => ({
  ...record,
  createdAt: record.createdAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null
})

const byLine = defineCursor(['count', 'digits'], (r: { line: number; n: number }) => [
  r.line,
  String(r.n + 1)
])

/** @throws stoa.not-found; as kindToImport() of a kind the caller may not import */
export async function importToSee(ctx: Context, id: string): Promise<ImportRecord> {
  const [record] = await importById([ctx.tenantId, ctx.company().id, id])
  if (!record) throw coreErrors['not-found']({ what: 'import' })
  kindToImport(ctx, record.kind)
  return record
}

export async function viewOfImport(
  ctx: Context,
  id: string,
  limit: number,
  after?: string
): Promise<Static<typeof ImportView>> {
  const scope = [ctx.tenantId, ctx.company().id, id]
  const [line, n] = byLine.behind(after)
  const [record, remarks] = await Promise.all([
    importToSee(ctx, id),
    remarksOfImport([...scope, line ?? 0, n === null ? -2 : Number(n) - 1, limit + 1])
  ])
  return {
    ...viewOfRecord(record),
    errors: byLine.page(remarks, limit, ({ n: _, ...remark }) => remark)
  }
}
