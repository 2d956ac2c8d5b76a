import { CsvFault, readCsv, type Context } from 'stoa/plugin'
import {
  COLUMNS,
  readHeader,
  readRow,
  type Column,
  type ImportRow,
  type Remark
} from './rules/row.ts'
import { catalogErrors } from '../errors.ts'

export const MOST_ROWS = 50_000

/** A line of the file, in order: a row to place, or only what is to be said about it. */
export interface ImportEntry {
  row: ImportRow | null
  remarks: Remark[]
}

export interface ImportFile {
  /** What its first line names; null where a column is left out. */
  columns: Array<Column | null>
  entries: ImportEntry[]
}

/** A header that is none at all, e.g. of another system's file, is understood after so many. */
const MOST_FAULTS = 20

/**
 * A file's lines, each judged by itself. Of several lines with one SKU the last counts; the others
 * get a warning. Slow for a long file: never inside a transaction.
 * @param signal ends the reading; by default that of the request
 * @throws catalog.csv-malformed, catalog.csv-header, catalog.csv-too-many-rows, stoa.busy
 */
export async function readImportFile(
  ctx: Context,
  csv: string,
  signal?: AbortSignal
): Promise<ImportFile> {
  try {
    return await judged(ctx, csv, signal)
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    if (error.reason === 'too-many-rows') {
      throw catalogErrors['csv-too-many-rows']({ limit: MOST_ROWS }, { cause: error })
    }
    throw catalogErrors['csv-malformed']({ reason: error.message }, { cause: error })
  }
}

async function judged(
  ctx: Context,
  csv: string,
  signal: AbortSignal | undefined
): Promise<ImportFile> {
  const { delimiter, pieces } = readCsv(ctx, csv, { rows: MOST_ROWS }, signal)
  const notation = { currency: ctx.company().currency, decimalComma: delimiter !== ',' }
  let columns: Array<Column | null> | undefined
  const lines: Array<{ line: number } & ReturnType<typeof readRow>> = []
  for await (const piece of pieces) {
    columns ??= columnsOf(piece.shift()?.cells ?? [])
    for (const { line, cells } of piece) {
      lines.push({ line, ...readRow(line, cells, columns, notation) })
    }
  }
  columns ??= columnsOf([])
  const lastOf = new Map(lines.map(({ sku, line }) => [sku, line]))
  const entries = lines.map(({ sku, line, row, remarks }): ImportEntry => {
    const last = lastOf.get(sku)
    if (sku === null || last === undefined || last === line) return { row, remarks }
    return {
      row: null,
      remarks: [
        {
          line,
          severity: 'warning',
          field: 'sku',
          code: 'repeated',
          message: `${sku} stands again in line ${last}, which counts instead of this one`
        }
      ]
    }
  })
  return { columns, entries }
}

function columnsOf(header: string[]): Array<Column | null> {
  const { columns, faults } = readHeader(header)
  if (faults.length > 0) {
    throw catalogErrors['csv-header'](
      { columns: COLUMNS.join(', ') },
      { errors: faults.slice(0, MOST_FAULTS) }
    )
  }
  return columns
}
