import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { recordsOf } from '../../core/files/csv/records.ts'

/** A line of the file, as it stands there; `line` counts from 1, the header included. */
export interface FileLine {
  line: number
  invoice: string
  code: string
  description: string
  quantity: string
  date: string
  price: string
  customer: string
}

const COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID'
]

/**
 * Reads a file of invoice lines (UCI Online Retail's columns), gzipped or not.
 * @throws Error when a column is missing, or the file is no CSV
 */
export async function readInvoiceFile(path: string): Promise<FileLine[]> {
  const bytes = await readFile(path)
  return parseInvoiceLines(
    (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  )
}

/** No shop's file is longer; a line this long has lost its quotes. */
const LIMITS = { records: 10_000_000, columns: 100, recordBytes: 65_536 }

/** @throws Error as readInvoiceFile */
export function parseInvoiceLines(text: string): FileLine[] {
  const [header, ...records] = recordsOf(text, ',', LIMITS)
  const names = header?.cells ?? []
  const places = new Map(names.map((name, place) => [name, place]))
  const missing = COLUMNS.filter(column => !places.has(column))
  if (missing.length > 0) {
    throw new Error(`The file has no column ${missing.join(', ')}; it needs ${COLUMNS.join(', ')}.`)
  }
  return records.flatMap(({ line, cells }) => {
    if (cells.length > names.length) throw new Error(`Line ${line} has more cells than the header.`)
    const of = (column: string): string => cells[places.get(column) as number] ?? ''
    if (COLUMNS.every(column => of(column) === '')) return []
    return [
      {
        line,
        invoice: of('InvoiceNo'),
        code: of('StockCode'),
        description: of('Description'),
        quantity: of('Quantity'),
        date: of('InvoiceDate'),
        price: of('UnitPrice'),
        customer: of('CustomerID')
      }
    ]
  })
}
