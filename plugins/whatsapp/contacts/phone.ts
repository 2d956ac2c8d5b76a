import { phoneExample, phoneNumber } from 'stoa/plugin'
import { whatsAppErrors } from '../errors.ts'

/**
 * A number written with + and country code → E.164. @throws whatsapp.phone-malformed, with an
 * example of that country's numbers
 */
export function checkPhone(phone: string): string {
  const number = phoneNumber(phone)
  if (number === null) {
    throw whatsAppErrors['phone-malformed']({ phone, example: phoneExample(phone) })
  }
  return number
}
