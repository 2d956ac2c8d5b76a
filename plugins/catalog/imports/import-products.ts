import {
  type Context,
  coreErrors,
  defineUseCase,
  Input,
  newId,
  type OuterContext,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { importBatch, tellOfAdvance, type MovedBarcodes } from './batch.ts'
import { type ImportEntry, readImportFile } from './file.ts'
import { importByKey, insertImport } from './store.ts'
import { viewOfImport } from './view.ts'
import { runImport } from './jobs.ts'

/** A dry run of more rows becomes a job, like every real import. */
const MOST_AT_ONCE = 5_000

export const importProducts = defineUseCase({
  name: 'catalog.import-products',
  summary: 'Creates and updates products from a CSV file, matched by SKU',
  permission: 'product.import',
  transaction: false,
  input: Input({
    csv: Type.String({
      minLength: 1,
      maxLength: 100_000_000,
      description:
        'Columns in any order: sku (required), name, price (e.g. 12.50), kind, category (Home > Lamps), barcode (several with | between), taxClass, description, active, weight (grams), soldBy (piece, kg, g, lb, oz, l or m), scaleCode (the item number in codes of scales), openPrice, cost (takes the permission cost.edit); a column named - is left out. An empty cell changes nothing.'
    }),
    dryRun: Type.Optional(
      Type.Boolean({ description: 'true: says what would happen, and changes nothing.' })
    )
  }),
  async run(ctx, { csv, dryRun = false }) {
    const once = ctx.idempotencyKey
    const { columns, entries } = await readImportFile(ctx, csv)
    if (columns.includes('cost')) ctx.demand('cost.edit')
    const earlier = async (inside: Context) =>
      once === null ? [] : importByKey([inside.tenantId, inside.company().id, once.key])
    const { id, requestHash } = await ctx
      .unitOfWork(
        async inside => (await earlier(inside))[0] ?? scope(inside, csv, entries, dryRun, once)
      )
      .catch(async error => {
        // Two requests under one key at once: the other one made it.
        const [known] = await ctx.unitOfWork(earlier, { reads: true })
        if (known) return known
        throw error
      })
    if (once !== null && requestHash !== once.hash) throw coreErrors['idempotency-key-reused']()
    return ctx.unitOfWork(inside => viewOfImport(inside, id, 100), { reads: true })
  }
})

/** Keeps the file for a job, or, when there is little to do, does it. */
async function scope(
  ctx: UnitContext,
  csv: string,
  entries: ImportEntry[],
  dryRun: boolean,
  once: OuterContext['idempotencyKey']
): Promise<{ id: string; requestHash: string | null }> {
  const id = newId()
  const atOnce = entries.length === 0 || (dryRun && entries.length <= MOST_AT_ONCE)
  const jobId = atOnce ? null : ctx.enqueue(runImport, { importId: id })
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
  await tellOfAdvance(ctx, { id, done: 0, total: entries.length })
  const moved: MovedBarcodes = new Map()
  if (atOnce) while ((await importBatch(ctx, id, entries, moved))?.state === 'running');
  ctx.audited(id, { rows: entries.length, dryRun })
  return { id, requestHash: once?.hash ?? null }
}
