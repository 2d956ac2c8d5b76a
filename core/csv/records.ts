import { CsvError, parse } from 'csv-parse/sync'

/** `line` counts from 1 in the file as an editor shows it, also when cells have line breaks in them. */
export interface CsvRecord { line: number, cells: string[] }

export interface CsvLimits {
  /** Records, the first one included. */
  records: number
  columns: number
  /** Of one record, in bytes. */
  recordBytes: number
}

export const CSV_FAULTS = ['malformed', 'too-many-rows', 'too-many-columns', 'line-too-long', 'too-much-work'] as const

/** A file that is not read to its end, and the line at which that was clear. */
export class CsvFault extends Error {
  constructor (readonly reason: typeof CSV_FAULTS[number], readonly line: number, message: string) {
    super(message)
    this.name = 'CsvFault'
  }
}

/**
 * Reads CSV (RFC 4180) as spreadsheets write it: with or without a byte order mark, any line ends. Cells are trimmed, empty
 * lines left out. Takes time in step with the length of the text, whatever stands in it: a record has an end.
 * @throws CsvFault
 */
export function recordsOf (text: string, delimiter: string, limits: CsvLimits): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  let empty = 0
  demandLineEnds(text, limits.recordBytes)
  try {
    parse(text, {
      bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true, max_record_size: limits.recordBytes,
      on_record (cells: string[]) {
        if (cells.length > limits.columns) throw new CsvFault('too-many-columns', line, `Line ${line} has more than ${limits.columns} cells`)
        const trimmed = cells.map(cell => cell.trim())
        if (trimmed.some(cell => cell !== '')) records.push({ line, cells: trimmed })
        else empty++
        if (Math.max(records.length, empty) > limits.records) throw new CsvFault('too-many-rows', line, `There are more than ${limits.records} lines`)
        line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
        return null // kept here, not by the parser
      }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw new CsvFault('line-too-long', line, `Line ${line} is longer than ${limits.recordBytes} bytes, or has quotes that do not close`)
    throw new CsvFault('malformed', line, `Line ${line}: ${error.message.slice(0, 100)}`)
  }
  return records
}

/** The parser counts what stands in cells; a line of nothing but delimiters is found here. */
function demandLineEnds (text: string, longest: number): void {
  for (let at = 0; text.length - at > longest;) {
    const stretch = text.slice(at, at + longest + 1)
    const end = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r'))
    const line = (): number => text.slice(0, at).split(/\r\n|\r|\n/).length
    if (end < 0) throw new CsvFault('line-too-long', line(), `Line ${line()} is longer than ${longest} characters`)
    at += end + 1
  }
}
