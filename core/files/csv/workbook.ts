import { readSheet } from 'read-excel-file/universal'
import { unfoldedBytes } from '../archive.ts'
import { CsvFault } from './records.ts'

/** What a workbook may unfold to: more than fifty thousand rows of thirty cells. Bytes. */
const UNFOLDED = 120_000_000

/**
 * The first sheet of an Excel workbook (.xlsx) as CSV with commas and decimal points, whatever its
 * cells are formatted as. Dates come as YYYY-MM-DD, yes and no as true and false.
 * @throws CsvFault for what is no workbook, or unfolds to more than 120 MB
 */
export async function csvOfWorkbook(bytes: Uint8Array): Promise<string> {
  if (sizeOf(bytes) > UNFOLDED) {
    throw new CsvFault('too-much-work', 1, 'The workbook unfolds to more than 120 MB')
  }
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  const rows = await readSheet(copy).catch((error: unknown) => {
    throw malformed(error)
  })
  return rows.map(row => row.map(cell => quoted(written(cell))).join(',')).join('\n')
}

function sizeOf(bytes: Uint8Array): number {
  try {
    return unfoldedBytes(bytes)
  } catch (error) {
    throw malformed(error)
  }
}

/** As it stands: a table that is only read again is no formula to anyone. */
const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return String(cell as string | number | boolean)
}

const malformed = (error: unknown): CsvFault =>
  new CsvFault(
    'malformed',
    1,
    `This is no Excel workbook (.xlsx): ${String((error as Error).message).slice(0, 100)}`
  )
