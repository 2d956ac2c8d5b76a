import { whatsAppErrors } from './errors.ts'

/** @returns the number when it is one in international form (E.164). @throws whatsapp.phone-malformed */
export function checkPhone (phone: string): string {
  if (!/^\+[1-9][0-9]{6,14}$/.test(phone)) throw whatsAppErrors['phone-malformed']({ phone })
  return phone
}
