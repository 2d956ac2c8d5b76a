import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { inThread } from './in-thread.ts'
import { recordsInTurns, type CsvLimits, type CsvRecord } from './records.ts'

export interface CsvFile {
  delimiter: ',' | ';' | '\t'
  /**
   * In order, some hundred at a time; between them other work gets its turn. To be read once, or
   * left by return().
   */
  pieces: AsyncGenerator<CsvRecord[], void>
}

/**
 * Texts up to this are read here, in turns with other work: a thread takes longer to begin.
 * Characters.
 */
const SMALL = 250_000
const PIECE = 500
const COLUMNS = 100
const RECORD_BYTES = 65_536

/**
 * Reads a CSV text (see recordsOf) that commas, semicolons or tabs delimit, as its first line
 * shows or says (`sep=;`). A long one is read in a thread of its own, so that no one else's request waits for it; it
 * ends with the request that asked for it.
 * @param limits.rows records at most, the first one not counted; a record has at most 100 cells and
 * 64 KiB
 * @param signal ends the reading; by default that of the request
 * @returns pieces that throw CsvFault where the file cannot be read, and stoa.busy when too many of
 * the tenant's are being read
 */
export function readCsv(
  ctx: Context,
  text: string,
  limits: { rows: number },
  signal = ActingContext.of(ctx).acting.signal
): CsvFile {
  const { delimiter, table } = delimited(text)
  const all: CsvLimits = { records: limits.rows + 1, columns: COLUMNS, recordBytes: RECORD_BYTES }
  const pieces =
    table.length <= SMALL
      ? recordsInTurns(table, delimiter, all)
      : inThread<CsvRecord[]>(
          ctx,
          'csv-thread',
          { text: table, delimiter, limits: all, piece: PIECE },
          signal
        )
  return { delimiter, pieces }
}

/** What Excel takes a first line for that names the delimiter; it is no line of the table. */
const NAMED = /^\ufeff?sep=([,;\t])(?=\r|\n)/i

function delimited(text: string): { delimiter: CsvFile['delimiter']; table: string } {
  const [line, named] = NAMED.exec(text) ?? []
  return line === undefined
    ? { delimiter: delimiterOf(text), table: text }
    : { delimiter: named as CsvFile['delimiter'], table: text.slice(line.length) }
}

/** The delimiter the first line has most of, outside quotes. */
function delimiterOf(text: string): CsvFile['delimiter'] {
  const first = (/^[^\r\n]*/.exec(text.slice(0, RECORD_BYTES).trimStart())?.[0] ?? '').replace(
    /"[^"]*"/g,
    ''
  )
  const count = (sign: string): number => first.split(sign).length
  return ([',', ';', '\t'] as const).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best
  )
}
