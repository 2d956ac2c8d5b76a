import {
  amountCell,
  asWritten,
  type Notation,
  oneOfCell,
  Refused,
  textCell,
  type Warn
} from 'stoa/plugin'
import { DEEPEST, splitPath } from '../../categories/rules.ts'
import { normaliseBarcode, normaliseScaleCode, normaliseSku } from '../../products/rules/sku.ts'
import { oneWritingOfEach } from '../../../../contracts/gtin.ts'
import { units, type Unit } from '../../../../contracts/units.ts'

/** 100 t, in grams. */
const HEAVIEST = 100_000_000

/** What stands where there is no barcode. */
const NONE = new Set(['n/a', 'na', '#n/a', 'none', 'null', '-', '--'])

export const sku = (cell: string): string => {
  const found = normaliseSku(textCell(asWritten(cell), 64))
  if (found === '') throw new Refused('invalid', 'must have a letter or a figure')
  return found
}

/**
 * 'Home > Lamps'. Of several paths, as shop systems list them with commas, the first counts.
 */
export function category(cell: string, warn: Warn): string[] {
  const end = cell.includes('>') ? cell.search(/[^\\], /) : -1
  const first = end === -1 ? cell : cell.slice(0, end + 1)
  if (end !== -1) {
    warn('several-categories', `only the first of several is taken: ${first}`)
  } else if (/\S \/ \S/.test(cell)) {
    warn('slash', 'is taken as one name; ">" stands between the levels of a category')
  }
  const names = splitPath(textCell(first, 1_000)).map(name => name.replaceAll('\\,', ','))
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

/**
 * Of several writings of one number the first.
 * @returns undefined where the file says that there is none
 */
export function barcodes(cell: string, warn: Warn): string[] | undefined {
  if (NONE.has(cell.toLowerCase())) return undefined
  const codes = cell.split('|').map(code => normaliseBarcode(asWritten(code)))
  if (codes.length > 20 || !codes.every(isBarcode)) {
    throw new Refused('invalid', 'must be a barcode, or up to 20 with "|" between them')
  }
  const kept = oneWritingOfEach(codes)
  const others = [...new Set(codes)].filter(code => !kept.includes(code))
  if (others.length > 0) {
    warn(
      'same-number',
      `another writing of a number in this cell is left out: ${others.join(', ')}`
    )
  }
  return kept.sort()
}

/**
 * As a price; what stands in the cell is not told again, since remarks are read by people who may
 * not see costs.
 */
export function cost(cell: string, notation: Notation): number {
  try {
    return amountCell(cell, notation)
  } catch (error) {
    if (error instanceof Refused) {
      throw new Refused(
        error.code,
        'must be an amount such as 12.50, with the decimals of the currency'
      )
    }
    throw error
  }
}

/** Milligrams; pound and ounce are those of 1959 (https://doi.org/10.6028/NIST.HB.44-2024, appendix C). */
const MILLIGRAMS = { g: 1_000, kg: 1_000_000, lb: 453_592.37, oz: 28_349.523_125 } as const

/** Whole grams of '200', '0.2 kg', '7 oz'; without a unit they are grams, and with a fraction rounded. */
export function weight(cell: string): number {
  const [, figures = '', unit = 'g'] =
    /^(\d{1,9}(?:[.,]\d{1,6})?|[.,]\d{1,6})\s*(g|kg|lb|oz)?$/.exec(cell.toLowerCase()) ?? []
  const grams = Math.round(
    (Number(figures.replace(',', '.')) * MILLIGRAMS[unit as keyof typeof MILLIGRAMS]) / 1_000
  )
  if (figures === '' || grams > HEAVIEST) {
    throw new Refused(
      'invalid',
      `must be a weight in grams, or with g, kg, lb or oz behind it, at most ${HEAVIEST} g`
    )
  }
  return grams
}

export function scaleCode(cell: string): string {
  const code = /^\d{1,8}$/.test(cell) ? normaliseScaleCode(cell) : null
  if (code === null) throw new Refused('invalid', 'must be up to 8 digits, not all of them 0')
  return code
}

export const kind = (cell: string): 'goods' | 'service' =>
  oneOfCell(
    cell,
    [
      [['goods'], 'goods' as const],
      [['service'], 'service' as const]
    ],
    'must be goods or service'
  )

export const soldBy = (cell: string): Unit =>
  oneOfCell(
    cell,
    units.map((unit): [string[], Unit] => [[unit], unit]),
    `must be one of ${units.join(', ')}`
  )
