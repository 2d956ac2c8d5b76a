import { checkDigitOf } from '../../../../contracts/gtin.ts'

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
  return digits + checkDigitOf(digits)
}
