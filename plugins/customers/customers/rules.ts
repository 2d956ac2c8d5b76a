import { isDiallingRegion, phoneExample, phoneNumber } from 'stoa/plugin'
import { customerErrors } from '../errors.ts'

const LAST = '\u{10ffff}'

/** From a text to behind all that begin with it, in "C" order. */
export interface Range {
  from: string
  to: string
}

/** What a typed text may be the beginning of; null where it cannot be. */
export interface SearchRanges {
  name: Range
  code: Range
  email: Range
  phone: Range | null
  phoneTail: Range | null
}

const range = (from: string): Range => ({ from, to: from + LAST })

/**
 * Names and e-mails count without case, codes in upper case. Digits (four or more, with spaces,
 * brackets, dashes) are the end of a phone number, a leading 0 left out; with + they are its
 * beginning.
 */
export function rangesOf(search: string): SearchRanges {
  const text = search.trim().replace(/\s+/g, ' ')
  const digits = /^[+\d\s().\-/]+$/.test(text) ? text.replace(/\D/g, '') : ''
  const tail = digits.replace(/^0+/, '')
  return {
    name: range(text.toLowerCase()),
    code: range(text.toUpperCase()),
    email: range(text.toLowerCase()),
    phone: text.startsWith('+') && digits !== '' ? range(`+${digits}`) : null,
    phoneTail:
      !text.startsWith('+') && tail.length >= 4 ? range([...tail].reverse().join('')) : null
  }
}

/**
 * A customer's phone number as people write it → E.164.
 * @param region ISO 3166-1 alpha-2, where numbers without + are dialled from. It is never guessed.
 * @throws customers.phone-invalid, with an example of that country's numbers
 */
export function toE164(text: string, region?: string): string {
  const known = region === undefined || isDiallingRegion(region)
  const number = known ? phoneNumber(text, region) : null
  if (number !== null) return number
  const example = phoneExample(text, region)
  const fault = !known
    ? { field: '/region', code: 'unknown', message: 'must be a country of ISO 3166-1, e.g. GB' }
    : {
        field: '/phone',
        code: 'invalid',
        message:
          region === undefined && !/^[+0]/.test(text.trim())
            ? 'needs + and a country code, or `region` beside it'
            : `is no phone number, or may be one of two; write it like ${example}`
      }
  throw customerErrors['phone-invalid']({ example }, { errors: [fault] })
}
