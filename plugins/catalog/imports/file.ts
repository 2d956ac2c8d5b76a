import { CsvFault, readCsv, type Context } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { layoutOf, WrongWidth, type Layout } from './layout.ts'
import type { Notation } from './rules/cells.ts'
import type { Profile } from './rules/profiles/profile.ts'
import { readRow, type ImportRow, type Remark } from './rules/row.ts'

export const MOST_ROWS = 50_000

/** A line of the file, in order: a row to place, or only what is to be said about it. */
export interface ImportEntry {
  row: ImportRow | null
  remarks: Remark[]
}

export interface ImportFile {
  /** Whose export it is; null: its columns are named. */
  profile: Profile | null
  /** Whether it has a column of what goods cost the shop, or some row that tells it. */
  tellsCosts: boolean
  entries: ImportEntry[]
}

/**
 * A file's lines, each judged by itself. Of several lines with one SKU the last counts; the others
 * get a warning. Slow for a long file: never inside a transaction.
 * @param file.columns what the columns are, where the names do not say it
 * @param signal ends the reading; by default that of the request
 * @throws catalog.csv-malformed, catalog.csv-header, catalog.csv-too-many-rows, stoa.busy
 */
export async function readImportFile(
  ctx: Context,
  file: { csv: string; columns?: string | undefined },
  signal?: AbortSignal
): Promise<ImportFile> {
  try {
    return await judged(ctx, file, signal)
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    if (error.reason === 'too-many-rows') {
      throw catalogErrors['csv-too-many-rows']({ limit: MOST_ROWS }, { cause: error })
    }
    throw catalogErrors['csv-malformed']({ reason: error.message }, { cause: error })
  }
}

type Judged = { line: number } & ReturnType<typeof readRow>

async function judged(
  ctx: Context,
  { csv, columns }: { csv: string; columns?: string | undefined },
  signal: AbortSignal | undefined
): Promise<ImportFile> {
  const { delimiter, pieces } = readCsv(ctx, csv, { rows: MOST_ROWS }, signal)
  const notation = { currency: ctx.company().currency, decimalComma: delimiter !== ',' }
  let layout: Layout | undefined
  let headerLine = 1
  const lines: Judged[] = []
  for await (const piece of pieces) {
    if (layout === undefined) {
      const header = piece.shift()
      headerLine = header?.line ?? 1
      layout = layoutOf(header?.cells ?? [], columns)
    }
    for (const { line, cells } of piece) {
      const read = judgedLine(layout, line, cells, notation)
      if (read !== null) lines.push(read)
    }
  }
  layout ??= layoutOf([], columns)
  const leftOut = layout.leftOut()
  if (leftOut.length > 0) {
    lines[0]?.remarks.unshift({
      line: headerLine,
      severity: 'warning',
      field: '/',
      code: 'left-out',
      message: `these columns were left out: ${leftOut.join(', ').slice(0, 2_000)}`
    })
  }
  return {
    profile: layout.profile,
    tellsCosts:
      layout.named.includes('cost') || lines.some(({ row }) => row?.costMinor !== undefined),
    entries: lastOfEachSku(lines)
  }
}

/** null: the line tells nothing of goods. */
function judgedLine(
  layout: Layout,
  line: number,
  cells: string[],
  notation: Notation
): Judged | null {
  try {
    const taken = layout.read(cells)
    if (taken === null) return null
    const said = (taken.said ?? []).map((one): Remark => ({ line, severity: 'warning', ...one }))
    if (taken.cells === undefined) return { line, sku: null, row: null, remarks: said }
    const { sku, row, remarks } = readRow(line, taken.cells, notation)
    return { line, sku, row, remarks: [...said, ...remarks] }
  } catch (error) {
    if (!(error instanceof WrongWidth)) throw error
    const remark = { field: '/', code: 'columns', message: error.message }
    return { line, sku: null, row: null, remarks: [{ line, severity: 'error', ...remark }] }
  }
}

function lastOfEachSku(lines: Judged[]): ImportEntry[] {
  const lastOf = new Map(lines.map(({ sku, line }) => [sku, line]))
  return lines.map(({ sku, line, row, remarks }) => {
    const last = lastOf.get(sku)
    if (sku === null || last === undefined || last === line) return { row, remarks }
    return {
      row: null,
      remarks: [
        ...remarks.filter(({ code }) => code === 'left-out'),
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
}
