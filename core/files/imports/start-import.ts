import { Type } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context, OuterContext, UnitContext } from '../../context/context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { ImportAdvanced } from '../events.ts'
import { kindToImport } from '../kinds-here.ts'
import { runImport } from './jobs.ts'
import { Placing } from './place-rows.ts'
import { dropImport, importByKey, noteRepeated, openImport } from './store.ts'
import { takeIn, type TakenIn } from './take-in.ts'
import { viewOfImport } from './view.ts'

/** A dry run of more rows becomes a job, like every real import. */
const MOST_AT_ONCE = 5_000

export const KindName = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,40}\\.[a-z][a-z0-9-]{0,40}$',
  description: 'What the file is about, e.g. catalog.products; GET /api/v1/files/kinds lists them.',
  examples: ['catalog.products']
})

export const startImport = defineUseCase({
  name: 'files.start-import',
  summary: 'Creates and updates records from a CSV file or a workbook, matched by their keys',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  transaction: false,
  input: Input({
    kind: KindName,
    csv: Type.String({
      minLength: 1,
      maxLength: 200_000_000,
      description:
        'A CSV in UTF-8, UTF-16 or Windows-1252, or an Excel workbook (.xlsx), whose first sheet counts. Its first line names the columns, in any order, as the kind names them; a column named - is left out. An empty cell changes nothing. Of several lines about one record the last counts.',
      examples: ['sku,name,price\nLAMP-1,Desk lamp,12.50\n']
    }),
    columns: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4_000,
        description:
          'What the columns of the file are, where their names do not say it: Artikel=sku,Preis=price,*=- (name=column; `-` leaves one out, `*` stands for all others, `#3` for the third). Without it the exports of other systems are recognised by their own.'
      })
    ),
    dryRun: Type.Optional(
      Type.Boolean({ description: 'true: says what would happen, and changes nothing.' })
    )
  }),
  async run(ctx, { kind: name, csv, columns, dryRun = false }) {
    const kind = kindToImport(ctx, name)
    const once = ctx.idempotencyKey
    const earlier = async (inside: Context) =>
      once === null ? [] : importByKey([inside.tenantId, inside.company().id, once.key])
    const [known] = await ctx.unitOfWork(earlier, { reads: true })
    let found: Known | undefined = known
    if (found === undefined) {
      const taken = await takeIn(ctx, kind, { csv, columns, dryRun })
      const { importId: id, total } = taken
      const atOnce = total === 0 || (dryRun && total <= MOST_AT_ONCE)
      found = await ctx
        .unitOfWork<Known>(inside => open(inside, { taken, dryRun, atOnce, once }))
        .catch(async error => {
          // Two requests under one key at once: the other one made it.
          const [other] = await ctx.unitOfWork(async inside => {
            await dropImport([inside.tenantId, inside.company().id, id])
            return earlier(inside)
          })
          if (other) return other
          throw error
        })
      if (atOnce && found.id === id) {
        const placing = new Placing(ActingContext.of(ctx), kind, id)
        while (['queued', 'running'].includes((await placing.next())?.state ?? 'done'));
      }
    }
    if (once !== null && found.requestHash !== once.hash) {
      throw coreErrors['idempotency-key-reused']()
    }
    const { id } = found
    return ctx.unitOfWork(inside => viewOfImport(inside, id, 100), { reads: true })
  }
})

interface Known {
  id: string
  requestHash: string | null
}

/** All rows are there: a job takes them, or whoever asked does at once. */
async function open(
  ctx: UnitContext,
  {
    taken,
    dryRun,
    atOnce,
    once
  }: {
    taken: TakenIn
    dryRun: boolean
    atOnce: boolean
    once: OuterContext['idempotencyKey']
  }
): Promise<Known> {
  const { importId: id, total, warnings, permissions, columns } = taken
  const scope = [ctx.tenantId, ctx.company().id, id]
  const jobId = atOnce ? null : ctx.enqueue(runImport, { importId: id })
  await noteRepeated(scope)
  await openImport([
    ...scope,
    total,
    warnings,
    permissions,
    jobId,
    once?.key ?? null,
    once?.hash ?? null,
    columns
  ])
  await ctx.emit(ImportAdvanced, { companyId: ctx.company().id, importId: id, done: 0, total })
  ctx.audited(id, { rows: total, dryRun })
  return { id, requestHash: once?.hash ?? null }
}
