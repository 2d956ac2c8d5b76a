import { phoneExample, phoneNumber } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'

/**
 * A phone number as shoppers write it, with + and country code → E.164.
 * @param country ISO 3166-1, where the number is dialled from when it has no country code: that of
 * the address it belongs to
 * @throws storefront.phone-invalid, with an example of that country's numbers
 */
export function toE164(text: string, country?: string): string {
  const number = phoneNumber(text, country)
  if (number !== null) return number
  const example = phoneExample(text, country)
  throw storefrontErrors['phone-invalid'](
    { example },
    {
      errors: [
        { field: '/phone', code: 'invalid', message: `must be a phone number such as ${example}` }
      ]
    }
  )
}
