/**
 * EAN-13 of the range GS1 leaves to what never leaves a company: numbers that begin with 20 to 29
 * belong to nobody's goods (GS1 General Specifications, "Restricted Circulation Numbers"), so a
 * sample's code is never that of something real. 2900 keeps clear of 20 to 28, which scales like to
 * print.
 */
const PREFIX = '290000'

/** @param variant counted from 0 */
export function barcodeOf(industry: number, code: number, variant: number): string {
  const digits = `${PREFIX}${industry}${String(code).padStart(2, '0')}${String(variant).padStart(3, '0')}`
  return digits + checkDigit(digits)
}

/** What makes the sum of the digits, every second of them thrice, a multiple of ten. */
function checkDigit(digits: string): number {
  const weighed = [...digits].reduce(
    (sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3),
    0
  )
  return (10 - (weighed % 10)) % 10
}
