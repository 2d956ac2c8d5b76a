import { isDiallingRegion, phoneExample, phoneNumber } from 'stoa/plugin'
import { customerErrors } from './errors.ts'

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
