import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FileColumn } from '../file-kind.ts'
import { spreadsheetSafe } from '../rows/spreadsheet-safe.ts'

/** A table to be sent as a file. */
export interface Sheet {
  /** Of the file, without its ending. */
  name: string
  /** By column. */
  types: ReadonlyArray<NonNullable<FileColumn['type']>>
  header: readonly string[]
  rows: string[][]
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell

/** Rows that are written before others get their turn. */
const STRETCH = 2_000

/** Its first line, with a byte order mark so that spreadsheets read it as UTF-8. */
export const csvHead = (header: readonly string[]): string =>
  `\ufeff${header.map(quoted).join(',')}\r\n`

/** Some of its lines (RFC 4180). */
export const csvLines = (types: Sheet['types'], rows: readonly string[][]): string =>
  rows
    .map(
      row =>
        `${row.map((cell, i) => quoted(spreadsheetSafe(cell, types[i] === 'code'))).join(',')}\r\n`
    )
    .join('')

/** A whole table that is held in memory. */
export async function csvOfSheet({ types, header, rows }: Sheet): Promise<string> {
  const parts = [csvHead(header)]
  for (let at = 0; at < rows.length; at += STRETCH) {
    parts.push(csvLines(types, rows.slice(at, at + STRETCH)))
    await nextTurn()
  }
  return parts.join('')
}
