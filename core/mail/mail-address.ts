import { formats } from '../http/formats.ts'

/**
 * What every mail program and server takes as one address: no list, no comment, no quoted part, no
 * line break.
 */
export const isMailAddress = (address: string): boolean =>
  formats.email?.(address) === true && !/[<>(),:;"[\]\\\s]/.test(address)
