import { Type } from '@sinclair/typebox'
import { coreErrors, defineErrors } from './errors.ts'

/**
 * Quantities are numeric(14,3) in the database and decimal text in JSON, because a JSON number
 * would pass through binary fractions (0.1 + 0.2). Inside the domain they are integer thousandths:
 * "0.250" kg = 250.
 */
export const quantityErrors = defineErrors('stoa', {
  'quantity-malformed': {
    status: 400,
    message:
      '"{text}" is not a quantity; write up to 11 digits and up to 3 decimals, such as "2" or "0.250".'
  }
})

const signed = '^-?(?:0|[1-9][0-9]{0,10})(?:\\.[0-9]{1,3})?$'
/** Above zero: no sign, and a digit other than zero somewhere. */
const positive =
  '^(?:[1-9][0-9]{0,10}(?:\\.[0-9]{1,3})?|0\\.(?:[1-9][0-9]{0,2}|0[1-9][0-9]?|00[1-9]))$'

/** Schema of a quantity in JSON: "2", "0.250", "-1". */
export const QuantityText = Type.String({
  pattern: signed,
  maxLength: 16,
  description: 'Quantity as decimal text, up to three decimals',
  examples: ['2', '0.25', '-1']
})

/** Schema of a quantity above zero in JSON: "2", "0.250". */
export const PositiveQuantityText = Type.String({
  pattern: positive,
  maxLength: 15,
  description: 'Quantity above zero as decimal text, up to three decimals',
  examples: ['2', '0.25']
})

/** A sum of many may be longer than one may be. */
const shape = /^-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,3})?$/

/**
 * Decimal text to integer thousandths: '0.250' → 250. Takes what QuantityText takes and what
 * PostgreSQL prints, sums too.
 * @throws stoa.quantity-malformed; stoa.figure-too-large for a sum that cannot be told exactly
 */
export function parseQuantity(text: string): number {
  if (!shape.test(text)) throw quantityErrors['quantity-malformed']({ text })
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const milli = Number(whole + fraction.padEnd(3, '0'))
  if (!Number.isSafeInteger(milli)) throw coreErrors['figure-too-large']()
  return text.startsWith('-') && milli !== 0 ? -milli : milli
}

/**
 * Integer thousandths to canonical decimal text, without trailing zeros: 250 → '0.25', -1000 →
 * '-1'.
 */
export function formatQuantity(quantityMilli: number): string {
  const digits = String(Math.abs(quantityMilli)).padStart(4, '0')
  const fraction = digits.slice(-3).replace(/0{1,3}$/, '')
  return `${quantityMilli < 0 ? '-' : ''}${digits.slice(0, -3)}${fraction && '.'}${fraction}`
}
