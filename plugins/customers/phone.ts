import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { customerErrors } from './errors.ts'

/**
 * A phone number as people write it → E.164 (ITU-T E.164): ('07700 900123', 'GB') → '+447700900123'. Its length is checked
 * against its country's plan; whether the number is given out is not, because plans change faster than libraries.
 * @param region ISO 3166-1 alpha-2, where numbers without + are dialled from. It is never guessed.
 * @throws customers.phone-invalid
 */
export function toE164 (text: string, region?: string): string {
  const known = region === undefined ? undefined : isSupportedCountry(region) ? region : null
  if (known === null) throw customerErrors['phone-invalid']({}, { errors: [{ field: '/region', code: 'unknown', message: 'must be a country of ISO 3166-1, e.g. GB' }] })
  const number = parsePhoneNumberFromString(text, known)
  if (!number?.isPossible()) {
    const message = text.trim().startsWith('+') || known !== undefined ? 'is no possible phone number' : 'needs + and a country code, or `region` beside it'
    throw customerErrors['phone-invalid']({}, { errors: [{ field: '/phone', code: 'invalid', message }] })
  }
  return number.number
}
