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
import { importBatch, nothingYet, tellOfAdvance } from './batch.ts'
import { type ImportFile, readImportFile } from './file.ts'
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
        'A CSV in UTF-8, UTF-16 or Windows-1252, or an Excel workbook (.xlsx), whose first sheet counts. Columns in any order: sku (required), name, price (e.g. 12.50), product (the SKU of the product that the row is a variant of), variant (what tells it from others, e.g. red, L), kind, category (Home > Lamps), barcode (several with | between), taxClass, description, active, weight (grams), soldBy (piece, kg, g, lb, oz, l or m), scaleCode (the item number in codes of scales), openPrice, packs (name:quantity:price:barcode, several with | between; price and barcode may be left out), cost (takes the permission cost.edit); a column named - is left out. An empty cell changes nothing.'
    }),
    columns: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4_000,
        description:
          'What the columns of the file are, where their names do not say it: Artikel=sku,Preis=price,*=- (name=column; `-` leaves one out, `*` stands for all others, `#3` for the third). Without it the exports of Shopify, WooCommerce, Square, Lightspeed (Vend), Loyverse and Odoo are recognised by their own.'
      })
    ),
    dryRun: Type.Optional(
      Type.Boolean({ description: 'true: says what would happen, and changes nothing.' })
    )
  }),
  async run(ctx, { csv, columns, dryRun = false }) {
    const once = ctx.idempotencyKey
    const file = await readImportFile(ctx, { csv, columns })
    if (file.tellsCosts) ctx.demand('cost.edit')
    const earlier = async (inside: Context) =>
      once === null ? [] : importByKey([inside.tenantId, inside.company().id, once.key])
    const { id, requestHash } = await ctx
      .unitOfWork(
        async inside =>
          (await earlier(inside))[0] ?? keep(inside, { csv, columns, file, dryRun }, once)
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
async function keep(
  ctx: UnitContext,
  {
    csv,
    columns,
    file: { entries, profile },
    dryRun
  }: { csv: string; columns: string | undefined; file: ImportFile; dryRun: boolean },
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
    once?.hash ?? null,
    columns ?? null,
    profile?.id ?? null
  ])
  await tellOfAdvance(ctx, { id, done: 0, total: entries.length })
  const soFar = nothingYet()
  if (atOnce) while ((await importBatch(ctx, id, entries, soFar))?.state === 'running');
  ctx.audited(id, { rows: entries.length, dryRun })
  return { id, requestHash: once?.hash ?? null }
}
