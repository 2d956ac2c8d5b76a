import { canonicalCode, checkDigitOf } from '../../../../contracts/gtin.ts'

export type SymbolKind = 'EAN13' | 'EAN8' | 'UPC' | 'ITF14' | 'CODE128' | 'QR'

/** What is printed as bars, and what stands below them. */
export interface SymbolText {
  kind: SymbolKind
  text: string
}

/** Of a GTIN written in so many digits. */
const BY_LENGTH: Readonly<Record<number, SymbolKind>> = {
  8: 'EAN8',
  12: 'UPC',
  13: 'EAN13',
  14: 'ITF14'
}
const GTIN = /^\d{8,14}$/
/** What Code 128 has in its sets A and B together, but for what no scanner types. */
const PRINTABLE = /^[ -~]+$/

/**
 * The symbol that a scanner reads as this code: that of a GTIN as it is written, also without its
 * zeros in front; a UPC-E in full, as the UPC-A it stands for; any other code as Code 128.
 * @param code without spaces and hyphens
 * @returns null: Code 128 has no such letters
 */
export function symbolOf(code: string): SymbolText | null {
  const digits = canonicalCode(code)
  if (GTIN.test(digits) && checkDigitOf(digits.slice(0, -1)) === digits.slice(-1)) {
    const written = code.length === 8 && digits.length > 8 ? 12 : code.length
    const length = BY_LENGTH[written] === undefined ? 12 : written
    return { kind: BY_LENGTH[length] as SymbolKind, text: digits.padStart(length, '0') }
  }
  return PRINTABLE.test(code) ? { kind: 'CODE128', text: code } : null
}
