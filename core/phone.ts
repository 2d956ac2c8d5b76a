import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'

/** Whether numbers can be dialled from there. @param region ISO 3166-1 alpha-2 */
export const isDiallingRegion = (region: string): boolean => isSupportedCountry(region)

/**
 * A phone number as people write it → E.164 (ITU-T E.164): ('07700 900123', 'GB') → '+447700900123'; null when it is no
 * possible one. Its length is checked against its country's plan; whether the number is given out is not, because plans
 * change faster than libraries.
 * @param region where numbers without + are dialled from; it is never guessed
 */
export function phoneNumber (text: string, region?: string): string | null {
  const number = parsePhoneNumberFromString(text, region !== undefined && isSupportedCountry(region) ? region : undefined)
  return number?.isPossible() ? number.number : null
}
