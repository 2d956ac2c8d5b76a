import { checkDigitOf } from '../../../../../contracts/gtin.ts'
import type { Unit } from '../../../../../contracts/units.ts'
import { currencyDigits, mulDiv } from '../../../../../core/primitives/money.ts'
import { DomainError } from '../domain-error.ts'
import { valueDigitOf } from './value-digit.ts'

/**
 * How a code that a scale printed is read, out of its letters: the prefix in digits, `I` for the
 * item number, `V` for the digit that verifies the value (GS1 General Specifications 7.9), `P` for
 * the price, `W` for the weight, `N` for a count, `C` for the check digit; a point where decimals
 * begin.
 */
export interface ScalePattern {
  /** Of the code in thirteen digits. */
  prefix: string
  itemDigits: number
  isVerified: boolean
  valueDigits: number
  value: 'price' | 'weight' | 'count'
  /** null: of a price that is written in minor units. */
  decimals: number | null
}

/** An EAN-13; what has twelve digits is a UPC-A, the same code without the zero in front. */
const LENGTH = 13
const NOTATION = /^(\d{1,6})(I{1,8})(V?)(?:(P{1,7})(?:\.(P{1,3}))?|(W{1,6})\.(W{0,3})|(N{1,7}))C$/
/** Restricted circulation: GS1 leaves these prefixes to shops (General Specifications 2.1.11). */
const RESTRICTED = /^(02|2\d)/

/** @returns null for what is no pattern */
export function scalePatternOf(text: string): ScalePattern | null {
  const found = NOTATION.exec(text)
  if (found === null) return null
  const [, digits = '', item = '', verifier = '', price, cents, weight, part = '', count] = found
  const length = text.replace('.', '').length
  const prefix = length === LENGTH - 1 ? `0${digits}` : digits
  const valueDigits = (price ?? weight ?? count ?? '').length + (cents ?? part).length
  const isVerifiable = verifier === '' || valueDigits === 4 || valueDigits === 5
  if (length < LENGTH - 1 || length > LENGTH || !RESTRICTED.test(prefix) || !isVerifiable) {
    return null
  }
  return {
    prefix,
    itemDigits: item.length,
    isVerified: verifier !== '',
    valueDigits,
    value: price !== undefined ? 'price' : weight !== undefined ? 'weight' : 'count',
    decimals: price !== undefined ? (cents?.length ?? null) : part.length
  }
}

/** Those that can be read; what else stands among them was refused when it was set. */
export const scalePatternsOf = (texts: readonly string[]): ScalePattern[] =>
  texts.flatMap(text => scalePatternOf(text) ?? [])

/** A code as it was read: whose it is, and what it says. */
export interface ScaleReading {
  /** Without leading zeros. */
  item: string
  value: ScalePattern['value']
  /** The digits of the value as a number. */
  amount: number
  decimals: number | null
}

/**
 * Reads a code by the pattern that has its prefix.
 * @returns null where there is none, or a digit that verifies is wrong
 */
export function readScaleCode(
  patterns: readonly ScalePattern[],
  code: string
): ScaleReading | null {
  if (!/^\d{12,13}$/.test(code)) return null
  const digits = code.padStart(LENGTH, '0')
  const pattern = patterns.find(({ prefix }) => digits.startsWith(prefix))
  if (pattern === undefined || checkDigitOf(digits.slice(0, -1)) !== digits.at(-1)) return null
  const { prefix, itemDigits, isVerified, valueDigits } = pattern
  const valueAt = prefix.length + itemDigits + (isVerified ? 1 : 0)
  const value = digits.slice(valueAt, valueAt + valueDigits)
  if (isVerified && valueDigitOf(value) !== digits[valueAt - 1]) return null
  return {
    item: digits.slice(prefix.length, prefix.length + itemDigits).replace(/^0+/, ''),
    value: pattern.value,
    amount: Number(value),
    decimals: pattern.decimals
  }
}

/** What of a good a code is read against. */
export interface ScaledGoods {
  /** Minor units, of one of `unit`. */
  unitPriceMinor: number
  unit: Unit
  scaleCode: string | null
}

/** What a line is by its code. */
export interface ScaledLine {
  quantityMilli: number
  unitPriceMinor: number
  /** What the label says it comes to, before discounts; left out: unit price × quantity. */
  grossMinor?: number
}

/**
 * What a scanned code says of a line. A weight is exact, in the unit that the good is sold by. Of a
 * price the quantity is derived, to the thousandth, for stock and the receipt: the line comes to the
 * price itself. A good sold by the piece is one piece at that price.
 * @throws DomainError pos.scale-code-unreadable, pos.scale-code-of-another, pos.scale-code-unfit
 */
export function scaledLine(
  patterns: readonly ScalePattern[],
  code: string,
  goods: ScaledGoods,
  currency: string
): ScaledLine {
  const reading = readScaleCode(patterns, code)
  if (reading === null) throw new DomainError('pos.scale-code-unreadable', { scaleCode: code })
  const { item, value, amount } = reading
  if (item !== goods.scaleCode) {
    throw new DomainError('pos.scale-code-of-another', { scaleCode: code, item })
  }
  const unfit = (): DomainError =>
    new DomainError('pos.scale-code-unfit', { scaleCode: code, value, unit: goods.unit })
  const isPiece = goods.unit === 'piece'
  const { unitPriceMinor } = goods
  if (amount === 0) throw unfit()
  if (value !== 'price') {
    if (isPiece !== (value === 'count')) throw unfit()
    return { quantityMilli: amount * 10 ** (3 - (reading.decimals ?? 0)), unitPriceMinor }
  }
  const digits = currencyDigits(currency)
  const { decimals } = reading
  if (decimals !== null && decimals > digits) throw unfit()
  const grossMinor = amount * 10 ** (digits - (decimals ?? digits))
  if (isPiece) return { quantityMilli: 1000, unitPriceMinor: grossMinor }
  if (unitPriceMinor === 0) throw unfit()
  return {
    quantityMilli: Math.max(1, mulDiv(grossMinor, 1000, unitPriceMinor)),
    unitPriceMinor,
    grossMinor
  }
}
