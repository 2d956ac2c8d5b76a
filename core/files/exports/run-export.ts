import { ActingContext } from '../../context/acting-context.ts'
import type { OuterContext, UnitContext } from '../../context/context.ts'
import { publicAddress } from '../../context/public-address.ts'
import { handleJob } from '../../jobs/define-job.ts'
import { queueMail } from '../../mail/queue-mail.ts'
import { newId } from '../../primitives/ids.ts'
import { MOST_BYTES } from '../archive.ts'
import { fileErrors } from '../errors.ts'
import { ExportEnded } from '../events.ts'
import type { FileKind } from '../file-kind.ts'
import { kindsHere } from '../kinds-here.ts'
import { exportObjects, keepPiece, nextPiece, type ExportPiece } from './export-piece.ts'
import { ExportReady } from './export-ready.ts'
import { runExport } from './jobs.ts'
import { asAsker } from './rights.ts'
import { KEPT_MS } from './start-export.ts'
import {
  advanceExport,
  exportToMake,
  insertExportPiece,
  stopExport,
  type ExportFacts,
  type ExportRecord
} from './store.ts'
import { MOST_SHEET_ROWS } from './workbook.ts'

/**
 * Makes a file piece by piece, with the rights of whoever asked for it and as long as they are what
 * they were. Repeated after a crash, it goes on behind the last piece that counts.
 */
export const runExportHandler = handleJob(
  runExport,
  async (ctx, { data: { exportId }, signal, progress }) => {
    const scope = [ctx.tenantId, ctx.company().id, exportId]
    for (;;) {
      signal.throwIfAborted()
      const [facts] = await ctx.unitOfWork(() => exportToMake(scope), { reads: true })
      if (facts === undefined) return
      const kind = kindsHere(ctx).find(({ name }) => name === facts.kind)
      if (kind === undefined) return stop(ctx, exportId, fileErrors['unknown-kind'].code)
      const asker = await asAsker(ctx, facts)
      if (asker === null) return stop(ctx, exportId, fileErrors['export-rights-changed'].code)
      const piece = await nextPiece(asker, kind, facts)
      if (isTooMuch(facts, piece)) return stop(ctx, exportId, fileErrors['sheet-full'].code)
      const record = await keep(ctx, kind, facts, piece)
      if (record === null) return
      await progress({ exportId, done: record.done })
    }
  }
)

const isTooMuch = (
  { format, done, bytes, folded }: ExportFacts,
  piece: Pick<ExportPiece, 'rows' | 'bytes' | 'folded'>
): boolean =>
  format === 'xlsx' &&
  (done + piece.rows >= MOST_SHEET_ROWS ||
    Math.max(bytes + piece.bytes, folded + piece.folded.length) > MOST_BYTES)

/**
 * Keeps a piece: its row, its object, and then that it counts.
 * @returns null when the export ended meanwhile, or another process was first
 */
async function keep(
  ctx: OuterContext,
  kind: FileKind,
  facts: ExportFacts,
  piece: ExportPiece
): Promise<ExportRecord | null> {
  const scope = [ctx.tenantId, ctx.company().id, facts.id]
  const object = newId()
  const [begun] = await ctx.unitOfWork(() => insertExportPiece([...scope, object]))
  if (begun === undefined) return null
  await keepPiece(ctx, object, piece.folded)
  const record = await ctx.unitOfWork(async inside => {
    const [advanced] = await advanceExport([
      ...scope,
      object,
      facts.pieces,
      piece.next,
      piece.rows,
      piece.bytes,
      piece.folded.length,
      piece.checksum,
      new Date(inside.now.getTime() + KEPT_MS)
    ])
    if (advanced?.state === 'done') await end(inside, kind, facts.userId, advanced)
    return advanced ?? null
  })
  // Its row stays, and names what is cleared away with the export, should this be cut off.
  if (record === null) await exportObjects.remove(ctx, [object])
  return record
}

async function stop(ctx: OuterContext, exportId: string, code: string): Promise<void> {
  const companyId = ctx.company().id
  await ctx.unitOfWork(async inside => {
    const [stopped] = await stopExport([inside.tenantId, companyId, exportId, code])
    if (stopped === undefined) return
    await inside.emit(ExportEnded, { companyId, exportId, kind: stopped.kind, ready: false })
  })
}

/** Says that the file is there: to programs, and to whoever asked for it. */
async function end(
  ctx: UnitContext,
  kind: FileKind,
  userId: string,
  { id: exportId, done, format, expiresAt }: ExportRecord
): Promise<void> {
  const { id: companyId, locale, timeZone } = ctx.company()
  await ctx.emit(ExportEnded, { companyId, exportId, kind: kind.name, ready: true })
  const { instance, tenant } = ActingContext.of(ctx)
  const principal = await instance.directory.principal(tenant, userId)
  if (principal === null) return
  const language = locale.split('-')[0] ?? 'en'
  await queueMail(ctx, {
    to: { name: principal.name, address: principal.email },
    template: ExportReady,
    source: `files.export-ready:${exportId}`,
    values: {
      what: kind.called[language] ?? kind.called.en,
      format: format === 'csv' ? 'CSV' : 'Excel',
      rows: new Intl.NumberFormat(locale).format(done),
      until: expiresAt.toLocaleDateString(locale, { timeZone, dateStyle: 'long' }),
      link: publicAddress(ctx, `/files?kind=${kind.name}`)
    }
  })
}
