import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parseString } from 'fast-csv'

/** A line of the file, as it stands there; `line` counts from 1, the header included. */
export interface FileLine { line: number, invoice: string, code: string, description: string, quantity: string, date: string, price: string, customer: string }

const COLUMNS = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID']

/**
 * Reads a file of invoice lines (UCI Online Retail's columns), gzipped or not.
 * @throws Error when a column is missing, or the file is no CSV
 */
export async function readInvoiceFile (path: string): Promise<FileLine[]> {
  const bytes = await readFile(path)
  return parseInvoiceLines((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'))
}

export function parseInvoiceLines (text: string): Promise<FileLine[]> {
  return new Promise((resolve, reject) => {
    const lines: FileLine[] = []
    const demand = (headers: string[]): void => {
      const missing = COLUMNS.filter(c => !headers.includes(c))
      if (missing.length > 0) reject(new Error(`The file has no column ${missing.join(', ')}; it needs ${COLUMNS.join(', ')}.`))
    }
    if (text.trim() === '') demand([])
    let next = 2 // the header is line 1
    parseString<Record<string, string>, Record<string, string>>(text, { headers: true, trim: true })
      .on('headers', demand)
      .on('data', (row: Record<string, string>) => {
        const line = next
        next += 1 + Object.values(row).join('').split('\n').length - 1 // a quoted field may hold line breaks
        if (COLUMNS.every(c => (row[c] ?? '') === '')) return
        lines.push({
          line, invoice: row.InvoiceNo ?? '', code: row.StockCode ?? '', description: row.Description ?? '', quantity: row.Quantity ?? '',
          date: row.InvoiceDate ?? '', price: row.UnitPrice ?? '', customer: row.CustomerID ?? ''
        })
      })
      .on('error', reject).on('end', () => resolve(lines))
  })
}
