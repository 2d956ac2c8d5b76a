import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw, inflateRaw } from 'node:zlib'
import type { OuterContext } from '../../context/context.ts'
import { defineObjects } from '../../storage/objects.ts'
import type { FileKind } from '../file-kind.ts'
import { pageOfRows } from './rows-of-kind.ts'
import { csvHead, csvLines } from './sheet.ts'
import { SHEET_END, sheetHead, sheetRows } from './workbook.ts'
import type { ExportFacts } from './store.ts'

export const exportObjects = defineObjects({
  name: 'files.exports',
  type: 'application/octet-stream'
})
const PURPOSE = 'exported file'
const fold = promisify<string, object, Buffer>(deflateRaw)
const unfold = promisify<Buffer, object, Buffer>(inflateRaw)

/** So many rows or letters make a piece: what a process holds of an export, however long it is. */
const ROWS = 2_000
const LETTERS = 2_000_000
/** Rows that are written before others get their turn. */
const STRETCH = 200

/** What comes next of an export. */
export interface ExportPiece {
  folded: Buffer
  rows: number
  bytes: number
  /** Of all that stands in the file so far (CRC-32). */
  checksum: number
  /** Behind which record it goes on; null: this was the last piece. */
  next: string | null
}

/**
 * Reads on and writes a piece of the file, folded so that all pieces one behind the other are one
 * stream (RFC 1951): each ends on a whole byte, and only the last one ends the stream.
 */
export async function nextPiece(
  ctx: OuterContext,
  kind: FileKind,
  made: ExportFacts
): Promise<ExportPiece> {
  const { columns, types, format } = made
  let text = made.pieces > 0 ? '' : format === 'csv' ? csvHead(columns) : sheetHead(columns)
  let next = made.after
  let rows = 0
  do {
    const page: Awaited<ReturnType<typeof pageOfRows>> = await pageOfRows(ctx, kind, columns, next)
    for (let at = 0; at < page.rows.length; at += STRETCH) {
      const some = page.rows.slice(at, at + STRETCH)
      text += format === 'csv' ? csvLines(types, some) : sheetRows(types, some, made.done + rows)
      rows += some.length
      await nextTurn()
    }
    next = page.next
  } while (next !== null && rows < ROWS && text.length < LETTERS)
  if (format === 'xlsx' && next === null) text += SHEET_END
  const folded = await fold(text, {
    finishFlush: next === null ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
  })
  return {
    folded,
    rows,
    bytes: Buffer.byteLength(text),
    checksum: crc32(text, made.checksum),
    next
  }
}

export const keepPiece = (ctx: OuterContext, object: string, folded: Buffer): Promise<void> =>
  exportObjects.put(ctx, object, ctx.secrets.seal(PURPOSE, object, folded))

/** @throws Error where it is no longer stored; stoa.storage-unavailable */
export async function readPiece(ctx: OuterContext, object: string): Promise<Buffer> {
  const sealed = await exportObjects.read(ctx, object)
  if (sealed === null) throw new Error(`The piece ${object} of an export is no longer stored.`)
  return ctx.secrets.open(PURPOSE, object, sealed)
}

/** The content of a piece as it was before it was folded. */
export const unfolded = (folded: Buffer): Promise<Buffer> =>
  unfold(folded, { finishFlush: constants.Z_SYNC_FLUSH })
