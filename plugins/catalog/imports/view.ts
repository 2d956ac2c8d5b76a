import {
  type Context,
  coreErrors,
  defineCursor,
  Id,
  Nullable,
  Page,
  type Static,
  Type
} from 'stoa/plugin'
import { importById, type ImportRecord, remarksOfImport } from './store.ts'

export const RemarkView = Type.Object({
  line: Type.Integer({ description: 'In the file, from 1.' }),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  field: Type.String(),
  code: Type.String(),
  message: Type.String()
})

const Facts = {
  id: Id,
  jobId: Nullable(Id, 'null: a dry run that was done at once.'),
  dryRun: Type.Boolean(),
  state: Type.Union(
    [
      Type.Literal('queued'),
      Type.Literal('running'),
      Type.Literal('done'),
      Type.Literal('stopped')
    ],
    {
      description:
        'stopped: it was cancelled; or whoever asked for it is no longer allowed to import, and `errors` says where.'
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
      'Rows of which something is said that does not keep them out, or whose SKU stands again further down and counts there.'
  }),
  createdAt: Type.String(),
  finishedAt: Nullable(Type.String()),
  userId: Nullable(Id, 'Who asked for it.'),
  profile: Nullable(
    Type.String(),
    'Whose export the file is: shopify, woocommerce, square, vend, loyverse or odoo; null: its columns are named.'
  )
}

export const ImportView = Type.Object({ ...Facts, errors: Page(RemarkView) })
export const ImportPage = Page(Type.Object(Facts))

export const viewOfRecord = (record: ImportRecord) => ({
  ...record,
  createdAt: record.createdAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null
})

const byLine = defineCursor(['count', 'count'], (r: { line: number; n: number }) => [r.line, r.n])

export async function viewOfImport(
  ctx: Context,
  id: string,
  limit: number,
  after?: string
): Promise<Static<typeof ImportView>> {
  const scope = [ctx.tenantId, ctx.company().id, id]
  const [line, n] = byLine.behind(after)
  const [[record], remarks] = await Promise.all([
    importById(scope),
    remarksOfImport([...scope, line ?? 0, n ?? 0, limit + 1])
  ])
  if (!record) throw coreErrors['not-found']({ what: 'import' })
  return {
    ...viewOfRecord(record),
    errors: byLine.page(remarks, limit, ({ n: _, ...remark }) => remark)
  }
}
