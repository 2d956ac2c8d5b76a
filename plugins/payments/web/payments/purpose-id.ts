import { newKey } from 'stoa/web'

/** A UUID of random bits, also on plain http. */
export function newPurposeId(): string {
  const hex = newKey()
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
