import { formats } from '../../../http/formats.ts'
import { DIGITS, type FieldRule, type FieldValue, LONGEST, LONGEST_LINK } from './field-types.ts'

/** What is wrong with a value: a stable code, and what to do. */
export interface ValueFault {
  code: 'type' | 'too-long' | 'not-a-choice' | 'too-large'
  message: string
}
type Checked = { value: FieldValue | null } | ValueFault

const fault = (code: ValueFault['code'], message: string): ValueFault => ({ code, message })
// oxlint-disable-next-line no-control-regex -- what may not stand in one line of text
const CONTROL = /[\x00-\x1f\x7f]/
/** As many digits as DIGITS says. */
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/

/**
 * A value as it is kept: trimmed, a decimal without needless zeros, each choice once and in the order
 * of the field's. null: there is none, as of an empty text.
 * @param had what the record holds: a choice that is none any more may stay, and is not set anew
 */
export function checkValue(
  { type, choices }: Pick<FieldRule, 'type' | 'choices'>,
  given: unknown,
  had?: FieldValue
): Checked {
  if (given === null || given === undefined) return { value: null }
  switch (type) {
    case 'text':
      return text(given, CONTROL)
    case 'long-text':
      return text(given)
    case 'whole-number':
      return Number.isSafeInteger(given)
        ? { value: given === 0 ? 0 : (given as number) }
        : fault('type', 'must be a whole number')
    case 'decimal':
      return decimal(given)
    case 'date':
      return typeof given === 'string' && formats.date?.(given) === true
        ? { value: given }
        : fault('type', 'must be a day, as 2026-11-30')
    case 'yes-no':
      return typeof given === 'boolean' ? { value: given } : fault('type', 'must be true or false')
    case 'choice':
      if (given === '') return { value: null }
      if (typeof given !== 'string') return fault('type', 'must be one of the choices, as text')
      return choices.includes(given) || given === had ? { value: given } : notAChoice([given])
    case 'choices':
      return several(choices, given, Array.isArray(had) ? had : [])
    case 'link':
      return link(given)
  }
}

function text(given: unknown, forbidden?: RegExp): Checked {
  if (typeof given !== 'string') return fault('type', 'must be text')
  const value = given.trim()
  if (value === '') return { value: null }
  if (value.length > LONGEST) {
    return fault('too-long', `must have ${LONGEST} letters at most`)
  }
  return forbidden?.test(value) ? fault('type', 'must be one line') : { value }
}

function decimal(given: unknown): Checked {
  if (given === '') return { value: null }
  const written = typeof given === 'number' ? String(given) : given
  if (typeof written !== 'string' || !DECIMAL.test(written)) {
    return fault(
      'type',
      `must be a number, as "12.5", with ${DIGITS.before} digits before and ${DIGITS.behind} behind the point at most`
    )
  }
  const [whole = '', behind = ''] = written.replace('-', '').split('.')
  const short = [withoutZeros(whole) || '0', reversed(withoutZeros(reversed(behind)))]
  const digits = short.filter(part => part !== '').join('.')
  return { value: digits !== '0' && written.startsWith('-') ? `-${digits}` : digits }
}

/** '0012' → '12' */
const withoutZeros = (digits: string): string => digits.replace(/^0+/, '')
const reversed = (digits: string): string => [...digits].reverse().join('')

function several(choices: readonly string[], given: unknown, had: readonly unknown[]): Checked {
  if (!Array.isArray(given) || given.some(one => typeof one !== 'string')) {
    return fault('type', 'must be a list of choices')
  }
  const asked = new Set(given as string[])
  const unknown = [...asked].filter(one => !choices.includes(one) && !had.includes(one))
  if (unknown.length > 0) return notAChoice(unknown)
  const value = [
    ...choices.filter(one => asked.has(one)),
    ...[...asked].filter(one => !choices.includes(one))
  ]
  if (value.join('').length > LONGEST) {
    return fault('too-long', `must have ${LONGEST} letters at most, all choices together`)
  }
  return { value: value.length === 0 ? null : value }
}

const notAChoice = (unknown: string[]): ValueFault =>
  fault('not-a-choice', `has no such choice: ${unknown.join(', ').slice(0, 200)}`)

function link(given: unknown): Checked {
  if (typeof given !== 'string') return fault('type', 'must be an address, as https://example.com')
  const value = given.trim()
  if (value === '') return { value: null }
  if (value.length > LONGEST_LINK) {
    return fault('too-long', `must have ${LONGEST_LINK} letters at most`)
  }
  return /^https?:\/\/[^\s"<>\\]+$/i.test(value) && URL.canParse(value)
    ? { value }
    : fault('type', 'must be an address that begins with https:// or http://')
}
