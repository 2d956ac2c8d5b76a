import { readAmount } from '../../primitives/read-amount.ts'
import { currencyDigits } from '../../primitives/money.ts'
import { formatQuantity, parseQuantity } from '../../primitives/quantity.ts'
import { asWritten } from './as-written.ts'
import type { Notation } from '../file-kind.ts'
import { Refused } from './refused.ts'

/** As the exports of other systems and people write it, in the languages of Stoa. */
const YES = 'true t yes y 1 on x si sí s sim ya'.split(' ')
const NO = 'false f no n 0 off não nao tidak'.split(' ')

/** One line of text. */
export function textCell(cell: string, longest: number): string {
  if (cell.length > longest) throw new Refused('too-long', `has more than ${longest} characters`)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\x00-\x1f\x7f]/.test(cell)) {
    throw new Refused('characters', 'has line breaks or control characters in it')
  }
  return cell
}

/** Text of several lines. */
export function linesCell(cell: string, longest: number): string {
  if (cell.length > longest) throw new Refused('too-long', `has more than ${longest} characters`)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\x00\x01]/.test(cell)) throw new Refused('characters', 'has a control character in it')
  return cell
}

/** A code as it was before a spreadsheet wrapped it. */
export const codeCell = (cell: string, longest: number): string =>
  textCell(asWritten(cell), longest)

/** One of several words; what each means. */
export function oneOfCell<T>(
  cell: string,
  meanings: ReadonlyArray<readonly [Iterable<string>, T]>,
  reason: string
): T {
  const found = meanings.find(([words]) => [...words].includes(cell.toLowerCase()))
  if (!found) throw new Refused('invalid', reason)
  return found[1]
}

const ANSWERS: ReadonlyArray<readonly [string[], boolean]> = [
  [YES, true],
  [NO, false]
]
export const yesNoCell = (cell: string): boolean => oneOfCell(cell, ANSWERS, 'must be yes or no')

/** Below what a number holds exactly, with three decimals. */
const POINT = /^(\d{1,12})(?:\.(\d+))?$/
const COMMA = /^(\d{1,12})(?:,(\d+))?$/

/**
 * Minor units. Signs of thousands and of the company's currency are understood; an amount that
 * could be two is none.
 */
export function amountCell(cell: string, { currency, decimalComma }: Notation): number {
  const sign = decimalComma ? ',' : '.'
  const decimals = currencyDigits(currency)
  // Most are written plainly, and a file has many: what locales know is asked about the others.
  const [, whole, part = ''] = (decimalComma ? COMMA : POINT).exec(cell) ?? []
  if (whole !== undefined && part.length <= decimals) {
    return Number(whole + part.padEnd(decimals, '0'))
  }
  const [, one] = /^\D*\d+([.,])\d{3}\D*$/.exec(cell) ?? []
  if (one !== undefined && (one !== sign || decimals !== 3)) {
    throw new Refused(
      'ambiguous',
      `"${cell}" could be thousands or a fraction; write it without a sign between thousands, and with ${decimals} decimals`
    )
  }
  const amount = readAmount(cell, { currency, locale: decimalComma ? 'de' : 'en' })
  if (amount === null || Number.isNaN(amount)) {
    throw new Refused(
      'invalid',
      `"${cell}" is no amount of ${currency}; write digits and a decimal sign, such as 12${sign}50`
    )
  }
  if (amount < 0) throw new Refused('invalid', 'must not be negative')
  return amount
}

const QUANTITY = /^\d{1,10}(?:[.,]\d{1,3})?$/

/** Decimal text of a quantity, three decimals at most. */
export function quantityCell(cell: string): string {
  if (!QUANTITY.test(cell)) {
    throw new Refused(
      'invalid',
      'must be a quantity such as 2 or 0.125, with three decimals at most'
    )
  }
  return formatQuantity(parseQuantity(cell.replace(',', '.')))
}

/** A whole number within bounds. */
export function countCell(cell: string, least: number, most: number): number {
  const count = /^\d{1,9}(?:[.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN
  if (!(count >= least && count <= most)) {
    throw new Refused('invalid', `must be a whole number from ${least} to ${most}`)
  }
  return count
}
