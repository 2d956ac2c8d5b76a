import { setImmediate as nextTurn } from 'node:timers/promises'
import { CsvError, parse, type Options } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { inNfc } from '../../primitives/nfc.ts'

/**
 * `line` counts from 1 in the file as an editor shows it, also when cells have line breaks in them.
 */
export interface CsvRecord {
  line: number
  cells: string[]
}

export interface CsvLimits {
  /** Records, the first one included. */
  records: number
  columns: number
  /** Of one record, in bytes. */
  recordBytes: number
}

export const CSV_FAULTS = [
  'malformed',
  'too-many-rows',
  'too-many-columns',
  'line-too-long',
  'too-much-work'
] as const

/** A file that is not read to its end, and the line at which that was clear. */
export class CsvFault extends Error {
  constructor(
    readonly reason: (typeof CSV_FAULTS)[number],
    readonly line: number,
    message: string
  ) {
    super(message)
    this.name = 'CsvFault'
  }
}

/**
 * Reads CSV (RFC 4180) as spreadsheets write it: with or without a byte order mark, any line ends.
 * Cells are trimmed, empty lines left out. Takes time in step with the length of the text, whatever
 * stands in it: a record has an end.
 * @throws CsvFault
 */
export function recordsOf(text: string, delimiter: string, limits: CsvLimits): CsvRecord[] {
  const reader = new Reader(limits)
  demandLineEnds(text, limits.recordBytes)
  try {
    parseAtOnce(text, reader.options(delimiter))
  } catch (error) {
    throw reader.faultIn(error)
  }
  return reader.taken()
}

/** How much is read before others get their turn: some milliseconds' work. Bytes. */
const STRETCH = 4_096

/**
 * The same for a text that is read beside other work: after each stretch everything else gets its
 * turn.
 */
export async function* recordsInTurns(
  text: string,
  delimiter: string,
  limits: CsvLimits
): AsyncGenerator<CsvRecord[], void> {
  const reader = new Reader(limits)
  demandLineEnds(text, limits.recordBytes)
  const parser = parse(reader.options(delimiter))
  let failure: unknown
  parser
    .on('error', error => {
      failure = error
    })
    .resume()
  const bytes = Buffer.from(text)
  for (let at = 0; at <= bytes.length; at += STRETCH) {
    const stretch = bytes.subarray(at, at + STRETCH)
    await new Promise<void>(resolve => {
      if (stretch.length < STRETCH) {
        parser.end(stretch, () => {
          resolve()
        })
      } else {
        parser.write(stretch, () => {
          resolve()
        })
      }
    })
    if (failure !== undefined) throw reader.faultIn(failure)
    const records = reader.taken()
    if (records.length > 0) yield records
    await nextTurn()
  }
}

/** What the parser finds, held to the limits. */
class Reader {
  private records: CsvRecord[] = []
  private count = 0
  private empty = 0
  private line = 1

  constructor(private readonly limits: CsvLimits) {}

  options(delimiter: string): Options {
    return {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: this.limits.recordBytes,
      on_record: (cells: string[]) => {
        this.take(cells)
        return null // kept here, not by the parser
      }
    }
  }

  /** The records found since the last time. */
  taken(): CsvRecord[] {
    const { records } = this
    this.records = []
    return records
  }

  /** What an error of the parser's means. */
  faultIn(error: unknown): unknown {
    if (!(error instanceof CsvError)) return error
    const {
      line,
      limits: { recordBytes }
    } = this
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      return new CsvFault(
        'line-too-long',
        line,
        `Line ${line} is longer than ${recordBytes} bytes, or has quotes that do not close`
      )
    }
    return new CsvFault('malformed', line, `Line ${line}: ${error.message.slice(0, 100)}`)
  }

  private take(cells: string[]): void {
    const { line, limits } = this
    if (cells.length > limits.columns) {
      throw new CsvFault(
        'too-many-columns',
        line,
        `Line ${line} has more than ${limits.columns} cells`
      )
    }
    const trimmed = cells.map(cell => inNfc(cell.trim()))
    if (trimmed.some(cell => cell !== '')) {
      this.count++
      this.records.push({ line, cells: trimmed })
    } else {
      this.empty++
    }
    if (Math.max(this.count, this.empty) > limits.records) {
      throw new CsvFault('too-many-rows', line, `There are more than ${limits.records} lines`)
    }
    this.line +=
      1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
  }
}

/** The parser counts what stands in cells; a line of nothing but delimiters is found here. */
function demandLineEnds(text: string, longest: number): void {
  for (let at = 0; text.length - at > longest;) {
    const stretch = text.slice(at, at + longest + 1)
    const end = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r'))
    const line = (): number => text.slice(0, at).split(/\r\n|\r|\n/).length
    if (end < 0) {
      throw new CsvFault(
        'line-too-long',
        line(),
        `Line ${line()} is longer than ${longest} characters`
      )
    }
    at += end + 1
  }
}
