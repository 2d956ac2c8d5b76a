import { parseMoney, Problem } from 'stoa/plugin'
import { DEEPEST, splitPath } from '../../categories/rules.ts'
import { normaliseBarcode, normaliseScaleCode, normaliseSku } from '../../products/rules/sku.ts'
import { units, type Unit } from '../../../../contracts/units.ts'

/**
 * The columns a file may have; `sku` it must have. An empty cell says nothing: a new product gets
 * the default, a known one keeps what it has.
 */
export const COLUMNS = [
  'sku',
  'name',
  'price',
  'kind',
  'category',
  'barcode',
  'taxClass',
  'description',
  'active',
  'cost',
  'weight',
  'soldBy',
  'scaleCode',
  'openPrice'
] as const
export type Column = (typeof COLUMNS)[number]

/** Names a column that is left out, whatever stands in it. */
const LEFT_OUT = '-'

/** What is said about a line. An error keeps the row out; a warning does not. */
export interface Remark {
  line: number
  severity: 'error' | 'warning'
  field: string
  code: string
  message: string
}

export interface ImportRow {
  line: number
  sku: string
  name?: string
  priceMinor?: number
  kind?: 'goods' | 'service'
  /** ['Home', 'Lamps'] */
  category?: string[]
  barcodes?: string[]
  taxClass?: string
  description?: string
  active?: boolean
  /** What one costs the shop. */
  costMinor?: number
  weightGrams?: number
  soldBy?: Unit
  scaleCode?: string
  openPrice?: boolean
}

type Values = Omit<ImportRow, 'line' | 'sku'> & { sku?: string }
/** How amounts are written in the file. */
export interface Notation {
  currency: string
  decimalComma: boolean
}

class Refused extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message)
  }
}

/** 100 t, in grams. */
const HEAVIEST = 100_000_000

const YES = new Set(['true', 'yes', '1'])
const NO = new Set(['false', 'no', '0'])

function text(cell: string, longest: number): string {
  if (cell.length > longest) throw new Refused('too-long', `has more than ${longest} characters`)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\x00-\x1f\x7f]/.test(cell)) {
    throw new Refused('characters', 'has line breaks or control characters in it')
  }
  return cell
}

function category(cell: string): string[] {
  const names = splitPath(text(cell, 1_000))
  if (names.some(name => name === '')) {
    throw new Refused('invalid', 'must be names with ">" between them, e.g. "Home > Lamps"')
  }
  if (names.length > DEEPEST || names.some(name => name.length > 80)) {
    throw new Refused('too-long', `may be ${DEEPEST} levels deep, each of 80 characters`)
  }
  return names
}

const isBarcode = (code: string): boolean =>
  /^[\x21-\x7e]{1,64}$/.test(code) && /[0-9A-Za-z]/.test(code)

function barcodes(cell: string): string[] {
  const codes = cell.split('|').map(normaliseBarcode)
  if (codes.length > 20 || !codes.every(isBarcode)) {
    throw new Refused('invalid', 'must be a barcode, or up to 20 with "|" between them')
  }
  return [...new Set(codes)].sort()
}

function price(cell: string, { currency, decimalComma }: Notation): number {
  const amount = decimalComma && /^\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell
  if (amount.startsWith('-')) throw new Refused('invalid', 'must not be negative')
  try {
    return parseMoney(amount, currency)
  } catch (error) {
    if (error instanceof Problem) throw new Refused('invalid', error.message)
    throw error
  }
}

/**
 * As a price; what stands in the cell is not told again, since remarks are read by people who may
 * not see costs.
 */
function cost(cell: string, notation: Notation): number {
  try {
    return price(cell, notation)
  } catch (error) {
    if (error instanceof Refused) {
      throw new Refused(
        'invalid',
        'must be an amount such as 12.50, with the decimals of the currency'
      )
    }
    throw error
  }
}

function weight(cell: string): number {
  if (!/^\d{1,9}$/.test(cell) || Number(cell) > HEAVIEST) {
    throw new Refused('invalid', `must be whole grams, at most ${HEAVIEST}`)
  }
  return Number(cell)
}

function scaleCode(cell: string): string {
  const code = /^\d{1,8}$/.test(cell) ? normaliseScaleCode(cell) : null
  if (code === null) throw new Refused('invalid', 'must be up to 8 digits, not all of them 0')
  return code
}

function oneOf<T>(cell: string, meanings: Array<[Iterable<string>, T]>, reason: string): T {
  const found = meanings.find(([words]) => [...words].includes(cell.toLowerCase()))
  if (!found) throw new Refused('invalid', reason)
  return found[1]
}

const yesOrNo = (cell: string): boolean =>
  oneOf(
    cell,
    [
      [YES, true],
      [NO, false]
    ],
    'must be true or false'
  )

const readers: { [C in Column]: (cell: string, notation: Notation) => Values } = {
  sku: cell => ({ sku: normaliseSku(text(cell, 64)) }),
  name: cell => ({ name: text(cell, 200) }),
  price: (cell, notation) => ({ priceMinor: price(cell, notation) }),
  kind: cell => ({
    kind: oneOf(
      cell,
      [
        [['goods'], 'goods' as const],
        [['service'], 'service' as const]
      ],
      'must be goods or service'
    )
  }),
  category: cell => ({ category: category(cell) }),
  barcode: cell => ({ barcodes: barcodes(cell) }),
  taxClass: cell => ({ taxClass: text(cell, 40).toLowerCase() }),
  description(cell) {
    if (cell.length > 4_000) throw new Refused('too-long', 'has more than 4000 characters')
    if (cell.includes('\0')) throw new Refused('characters', 'has a control character in it')
    return { description: cell }
  },
  active: cell => ({ active: yesOrNo(cell) }),
  cost: (cell, notation) => ({ costMinor: cost(cell, notation) }),
  weight: cell => ({ weightGrams: weight(cell) }),
  soldBy: cell => ({
    soldBy: oneOf(
      cell,
      units.map((unit): [string[], Unit] => [[unit], unit]),
      `must be one of ${units.join(', ')}`
    )
  }),
  scaleCode: cell => ({ scaleCode: scaleCode(cell) }),
  openPrice: cell => ({ openPrice: yesOrNo(cell) })
}

/**
 * A line's cells as values. The SKU is told even when other cells are wrong.
 * @param columns what stands in which place; null: what is left out
 */
export function readRow(
  line: number,
  cells: string[],
  columns: ReadonlyArray<Column | null>,
  notation: Notation
): { sku: string | null; row: ImportRow | null; remarks: Remark[] } {
  const remarks: Remark[] = []
  const refuse = (field: string, code: string, message: string): void => {
    remarks.push({ line, severity: 'error', field, code, message })
  }
  const values: Values = {}
  if (cells.length !== columns.length) {
    refuse(
      '/',
      'columns',
      `has ${cells.length} cells where the first line names ${columns.length} columns`
    )
  }
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? ''
    if (cell === '' || column === null) continue
    try {
      Object.assign(values, readers[column](cell, notation))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refuse(column, error.code, error.message)
    }
  }
  const { sku, ...rest } = values
  if (sku === undefined) {
    if (!remarks.some(r => r.field === 'sku')) refuse('sku', 'required', 'is empty')
    return { sku: null, row: null, remarks }
  }
  return { sku, row: remarks.length > 0 ? null : { line, sku, ...rest }, remarks }
}

/**
 * The columns a header names, in any order and spelling of case, spaces, _ and -; null where it says
 * `-`, which leaves a column out. Faults by column.
 */
export function readHeader(cells: string[]): {
  columns: Array<Column | null>
  faults: Array<{ field: string; code: string; message: string }>
} {
  const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')
  const byName = new Map<string, Column>(COLUMNS.map(c => [plain(c), c]))
  const columns: Array<Column | null> = []
  const faults: Array<{ field: string; code: string; message: string }> = []
  for (const cell of cells) {
    if (cell.trim() === LEFT_OUT) {
      columns.push(null)
      continue
    }
    const column = byName.get(plain(cell))
    if (column === undefined) {
      faults.push({
        field: cell.slice(0, 60),
        code: 'unknown',
        message: 'is no column of this import'
      })
    } else if (columns.includes(column)) {
      faults.push({ field: column, code: 'repeated', message: 'stands twice' })
    } else {
      columns.push(column)
    }
  }
  if (!columns.includes('sku')) {
    faults.push({ field: 'sku', code: 'required', message: 'is missing' })
  }
  return { columns, faults }
}
