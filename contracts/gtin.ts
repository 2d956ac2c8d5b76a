// What stands in a barcode: its number, in whichever writing. Pure, so that a till reads codes as the
// server does.

/**
 * So many digits of a GTIN are left without its zeros: GS1 gives no prefix away that would leave
 * fewer, so that none is mistaken for a GTIN-8 (GS1 General Specifications, table of GS1 prefixes).
 */
const LEAST = 8

/** A GTIN is kept in 14 digits, zeros in front (GS1 General Specifications, GTIN formats). */
const WRITTEN = /^\d{8,14}$/

/** The last digit of a GTIN, by those before it (GS1 General Specifications 7.9.1). */
export function checkDigitOf(before: string): string {
  const sum = [...before]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

const isChecked = (digits: string): boolean =>
  checkDigitOf(digits.slice(0, -1)) === digits.slice(-1)

/**
 * The UPC-A whose zeros a UPC-E of eight digits leaves out, by its last digit but one (GS1 General
 * Specifications, decoding a UPC-E); null for what is none. GS1 gives no GTIN-8 away that begins with 0, so a
 * code of eight digits that begins with it and whose check digit is that of the UPC-A is a UPC-E.
 */
function unsuppressed(code: string): string | null {
  const [, six = '', check = ''] = /^0(\d{6})(\d)$/.exec(code) ?? []
  if (six === '') return null
  const last = Number(six[5])
  const kept = last <= 2 ? 2 : last <= 4 ? last : 5
  const head = six.slice(0, kept) + (last <= 2 ? String(last) : '')
  const tail = last <= 4 ? six.slice(kept, 5) : String(last)
  const digits = `0${head.padEnd(10 - tail.length, '0')}${tail}${check}`
  return isChecked(digits) ? digits : null
}

/**
 * What tells one barcode from all others, the same for all writings of one GTIN: UPC-A, EAN-13, EAN-8
 * and GTIN-14, with or without zeros in front, and UPC-E, come to the digits without those zeros. What
 * is no GTIN (the check digit is wrong, there are other letters, fewer digits) is itself.
 * '036000291452', '0036000291452' and '36000291452' → '36000291452'; '0017' → '0017'.
 * @param code without spaces and hyphens
 */
export function canonicalCode(code: string): string {
  if (!WRITTEN.test(code)) return code
  const digits = (unsuppressed(code) ?? code).replace(/^0+/, '')
  return digits.length >= LEAST && isChecked(digits) ? digits : code
}

/** Of several codes the first writing of each. */
export const oneWritingOfEach = (codes: readonly string[]): string[] => [
  ...new Map(codes.toReversed().map(code => [canonicalCode(code), code])).values()
]
