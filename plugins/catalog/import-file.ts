import { readCsv } from './csv-file.ts'
import { COLUMNS, readHeader, readRow, type Column, type ImportRow, type Remark } from './domain/import-row.ts'
import { catalogErrors } from './errors.ts'

export const MOST_ROWS = 50_000

/** A line of the file, in order: a row to place, or only what is to be said about it. */
export interface ImportEntry { row: ImportRow | null, remarks: Remark[] }

export interface ImportFile {
  /** What its first line names. */
  columns: Column[]
  entries: ImportEntry[]
}

/**
 * A file's lines, each judged by itself. Of several lines with one SKU the last counts; the others get a warning.
 * @throws catalog.csv-malformed, catalog.csv-header, catalog.csv-too-many-rows
 */
export async function readImportFile (csv: string, currency: string): Promise<ImportFile> {
  const { delimiter, records: [header, ...records] } = await readCsv(csv, MOST_ROWS)
  const { columns, faults } = readHeader(header?.cells ?? [])
  if (faults.length > 0) throw catalogErrors['csv-header']({ columns: COLUMNS.join(', ') }, { errors: faults })
  const lines = records.map(({ line, cells }) => ({ line, ...readRow(line, cells, columns, { currency, decimalComma: delimiter !== ',' }) }))
  const lastOf = new Map(lines.map(({ sku, line }) => [sku, line]))
  const entries = lines.map(({ sku, line, row, remarks }): ImportEntry => {
    const last = lastOf.get(sku)
    if (sku === null || last === undefined || last === line) return { row, remarks }
    return { row: null, remarks: [{ line, severity: 'warning', field: 'sku', code: 'repeated', message: `${sku} stands again in line ${last}, which counts instead of this one` }] }
  })
  return { columns, entries }
}
