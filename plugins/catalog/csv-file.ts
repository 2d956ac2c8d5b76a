import { Readable } from 'node:stream'
import { parse } from 'fast-csv'
import { catalogErrors } from './errors.ts'

/** `line` counts from 1 in the file as an editor shows it, also when cells have line breaks in them. */
export interface CsvRecord { line: number, cells: string[] }
export interface CsvFile { delimiter: ',' | ';' | '\t', records: CsvRecord[] }

const CHUNK = 65_536

/**
 * Reads CSV (RFC 4180) as spreadsheets write it: with or without a byte order mark, any line ends, delimited by commas,
 * semicolons or tabs as the first line shows. Empty lines are left out. Other work gets its turn every 64 KiB.
 * @throws catalog.csv-malformed, catalog.csv-too-many-rows (the first record not counted)
 */
export async function readCsv (text: string, limit: number): Promise<CsvFile> {
  const delimiter = delimiterOf(text)
  const records: CsvRecord[] = []
  let line = 1
  const rows = Readable.from(chunks(text)).on('error', () => {}).pipe(parse({ headers: false, ignoreEmpty: false, delimiter }))
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (cells.some(cell => cell.trim() !== '')) records.push({ line, cells: cells.map(cell => cell.trim()) })
      if (records.length > limit + 1) throw catalogErrors['csv-too-many-rows']({ limit })
      line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Parse Error:')) {
      throw catalogErrors['csv-malformed']({ reason: `${error.message.slice(13, 60).split('\n')[0]} … near line ${line}` }, { cause: error })
    }
    throw error
  }
  return { delimiter, records }
}

async function * chunks (text: string): AsyncGenerator<string> {
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + CHUNK
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end++ // both halves of a character stay together
    yield text.slice(at, end)
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** The delimiter the first line has most of, outside quotes. */
function delimiterOf (text: string): CsvFile['delimiter'] {
  const first = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string): number => first.split(sign).length
  return ([',', ';', '\t'] as const).reduce((best, sign) => count(sign) > count(best) ? sign : best)
}
