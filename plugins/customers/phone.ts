import { isDiallingRegion, phoneNumber } from 'stoa/plugin'
import { customerErrors } from './errors.ts'

/**
 * A customer's phone number as people write it → E.164.
 * @param region ISO 3166-1 alpha-2, where numbers without + are dialled from. It is never guessed.
 * @throws customers.phone-invalid
 */
export function toE164 (text: string, region?: string): string {
  if (region !== undefined && !isDiallingRegion(region)) throw customerErrors['phone-invalid']({}, { errors: [{ field: '/region', code: 'unknown', message: 'must be a country of ISO 3166-1, e.g. GB' }] })
  const number = phoneNumber(text, region)
  if (number === null) {
    const message = text.trim().startsWith('+') || region !== undefined ? 'is no possible phone number' : 'needs + and a country code, or `region` beside it'
    throw customerErrors['phone-invalid']({}, { errors: [{ field: '/phone', code: 'invalid', message }] })
  }
  return number
}
