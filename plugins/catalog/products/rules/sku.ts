import { oneWritingOfEach } from '../../../../contracts/gtin.ts'

/**
 * The one way a SKU is written: trimmed, runs of white space as one space, upper case. ' 85123a ' →
 * '85123A'.
 * @returns '' when nothing is left
 */
export const normaliseSku = (text: string): string => text.trim().replace(/\s+/g, ' ').toUpperCase()

/** Barcodes as scanned: white space and hyphens between the digits are for people only. */
export const normaliseBarcode = (text: string): string => text.replace(/[\s-]+/g, '')

/** Barcodes as they are kept, of each number one writing. */
export const barcodesOf = (given: string[]): string[] =>
  oneWritingOfEach(given.map(normaliseBarcode)).sort()

/** As it is kept, without leading zeros: scales fill up with them. Nothing but zeros is none. */
export const normaliseScaleCode = (text: string | null): string | null =>
  text?.replace(/^0+/, '') || null
