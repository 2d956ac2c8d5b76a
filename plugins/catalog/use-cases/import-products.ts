import {
  defineUseCase,
  Id,
  newId,
  Page,
  PageInput,
  pageOf,
  readCursor,
  Type,
  coreErrors,
  type Context,
  type Static
} from 'stoa/plugin'
import { importBatch, type MovedBarcodes } from '../import-batch.ts'
import { importById, importByKey, insertImport, remarksOfImport } from '../import-book.ts'
import { readImportFile, type ImportEntry } from '../import-file.ts'

/** A dry run of more rows becomes a job, like every real import. */
const MOST_AT_ONCE = 5_000

export const RemarkView = Type.Object({
  line: Type.Integer({ description: 'In the file, from 1.' }),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  field: Type.String(),
  code: Type.String(),
  message: Type.String()
})

export const ImportView = Type.Object({
  id: Id,
  jobId: Type.Union([Id, Type.Null()], { description: 'null: a dry run that was done at once.' }),
  dryRun: Type.Boolean(),
  state: Type.Union(
    [
      Type.Literal('queued'),
      Type.Literal('running'),
      Type.Literal('done'),
      Type.Literal('stopped')
    ],
    { description: 'stopped: whoever asked for it may not import any more; `errors` says where.' }
  ),
  total: Type.Integer({ description: 'Rows in the file.' }),
  done: Type.Integer(),
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer(),
  warnings: Type.Integer({
    description: 'Rows left out because their SKU stands again further down.'
  }),
  createdAt: Type.String(),
  finishedAt: Type.Union([Type.String(), Type.Null()]),
  errors: Page(RemarkView)
})

export const importProducts = defineUseCase({
  name: 'catalog.import-products',
  summary: 'Adds and changes products by a CSV file, recognised by SKU',
  permission: 'product.import',
  transaction: false,
  input: Type.Object(
    {
      csv: Type.String({
        minLength: 1,
        maxLength: 100_000_000,
        description:
          'Columns in any order: sku (required), name, price (e.g. 12.50), kind, category (Home > Lamps), barcode (several with | between), taxClass, description, active, weight (grams), cost (takes the permission cost.edit). An empty cell changes nothing.'
      }),
      dryRun: Type.Optional(
        Type.Boolean({ description: 'true: says what would happen, and changes nothing.' })
      )
    },
    { additionalProperties: false }
  ),
  async run(ctx, { csv, dryRun = false }) {
    const once = ctx.idempotencyKey
    const { columns, entries } = await readImportFile(ctx, csv)
    if (columns.includes('cost')) ctx.demand('cost.edit')
    const earlier = async (inside: Context) =>
      once === null ? [] : importByKey([inside.tenantId, inside.company().id, once.key])
    const { id, requestHash } = await ctx
      .unitOfWork(
        async inside => (await earlier(inside))[0] ?? place(inside, csv, entries, dryRun, once)
      )
      .catch(async error => {
        // Two requests under one key at once: the other one made it.
        const [known] = await ctx.unitOfWork(earlier, { reads: true })
        if (known) return known
        throw error
      })
    if (once !== null && requestHash !== once.hash) throw coreErrors['idempotency-key-reused']()
    return ctx.unitOfWork(inside => viewOf(inside, id, 100), { reads: true })
  }
})

/** Keeps the file for a job, or, when there is little to do, does it. */
async function place(
  ctx: Context,
  csv: string,
  entries: ImportEntry[],
  dryRun: boolean,
  once: Context['idempotencyKey']
): Promise<{ id: string; requestHash: string | null }> {
  const id = newId()
  const atOnce = entries.length === 0 || (dryRun && entries.length <= MOST_AT_ONCE)
  const jobId = atOnce
    ? null
    : ctx.enqueue({ name: 'catalog.import-products', data: { importId: id } })
  // PostgreSQL knows no NUL in a text; the lines that have one are refused by then.
  await insertImport([
    ctx.tenantId,
    ctx.company().id,
    id,
    jobId,
    dryRun,
    atOnce ? null : csv.replaceAll('\0', '\u{fffd}'),
    entries.length,
    ctx.userId,
    once?.key ?? null,
    once?.hash ?? null
  ])
  const moved: MovedBarcodes = new Map()
  if (atOnce) while ((await importBatch(ctx, id, entries, moved))?.state === 'running');
  ctx.audited(id, { rows: entries.length, dryRun })
  return { id, requestHash: once?.hash ?? null }
}

export const getImport = defineUseCase({
  name: 'catalog.get-import',
  summary: 'How far an import is, and what was wrong with which line',
  permission: 'product.import',
  reads: true,
  input: Type.Object({ importId: Id, ...PageInput }, { additionalProperties: false }),
  run: (ctx, { importId, limit, after }) => viewOf(ctx, importId, limit, after)
})

async function viewOf(
  ctx: Context,
  id: string,
  limit: number,
  after?: string
): Promise<Static<typeof ImportView>> {
  const place = [ctx.tenantId, ctx.company().id, id]
  const cursor = readCursor(after, 'count', 'count') ?? [0, 0]
  const [[record], remarks] = await Promise.all([
    importById(place),
    remarksOfImport([...place, ...cursor, limit + 1])
  ])
  if (!record) throw coreErrors['not-found']({ what: 'import' })
  return {
    ...record,
    createdAt: record.createdAt.toISOString(),
    finishedAt: record.finishedAt?.toISOString() ?? null,
    errors: pageOf(
      remarks,
      limit,
      r => [r.line, r.n],
      ({ n: _, ...remark }) => remark
    )
  }
}
