import { type Context, isDiallingRegion, phoneExample, phoneNumber, type Range } from 'stoa/plugin'
import { customerErrors } from '../errors.ts'

const LAST = '\u{10ffff}'

interface Written {
  name?: string
  code?: string | null
  phone?: string | null
  email?: string | null
  note?: string | null
}

/**
 * What people write → what is kept: names and codes trimmed, codes in upper case, e-mails in lower
 * case, phones in E.164, an empty note is none. Fields that are not there stay away.
 * @throws customers.phone-invalid
 */
export function normalized<F extends Written>(facts: F, region?: string): F {
  const { name, code, phone, email, note } = facts
  return {
    ...facts,
    ...(name && { name: name.trim() }),
    ...(code && { code: code.trim().toUpperCase() }),
    ...(phone && { phone: toE164(phone, region) }),
    ...(email && { email: email.toLowerCase() }),
    ...(note === '' && { note: null })
  }
}

/** When and by whom consent changed; nothing while it stays: said again it is not dated again. */
export const consentNoted = (
  { now, userId }: Pick<Context, 'now' | 'userId'>,
  before: boolean,
  after: boolean | undefined
): { consentAt?: string; consentBy?: string | null } =>
  after === undefined || after === before ? {} : { consentAt: now.toISOString(), consentBy: userId }

/**
 * Where a typed text may be the beginning of what is kept. Names and e-mails count without case,
 * codes in upper case. Digits (four or more, with spaces, brackets, dashes) are the end of a phone
 * number, a leading 0 left out; with + they are its beginning.
 */
export function searchRanges(search: string): Range[] {
  const text = search.trim().replace(/\s+/g, ' ')
  const digits = /^[+\d\s().\-/]+$/.test(text) ? text.replace(/\D/g, '') : ''
  const tail = digits.replace(/^0+/, '')
  const abroad = text.startsWith('+')
  const beginning = (column: string, from: string): Range => ({ column, from, to: from + LAST })
  return [
    beginning('nameKey', text.toLowerCase()),
    beginning('lastNameKey', text.toLowerCase()),
    beginning('code', text.toUpperCase()),
    beginning('email', text.toLowerCase()),
    ...(abroad && digits !== '' ? [beginning('phone', `+${digits}`)] : []),
    ...(!abroad && tail.length >= 4 ? [beginning('phoneTail', [...tail].reverse().join(''))] : [])
  ]
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
