import { phoneNumber } from 'stoa/plugin'
import { storefrontErrors } from './errors.ts'

/**
 * A phone number as shoppers write it, with + and country code → E.164.
 * @throws storefront.phone-invalid
 */
export function toE164 (text: string): string {
  const number = phoneNumber(text)
  if (number === null) throw storefrontErrors['phone-invalid']({}, { errors: [{ field: '/phone', code: 'invalid', message: 'must be a phone number with + and country code' }] })
  return number
}
