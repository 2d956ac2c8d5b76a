/**
 * Values of stock are kept in ten-thousandths of the minor unit: finer than any price, so that what
 * a division leaves over stays in the books and is not rounded away piece by piece.
 */
const DIGITS = 4
export const MINOR = 10_000n

const form = /^(-?)(\d{1,18})(?:\.(\d{1,4}))?$/

/** What PostgreSQL prints of a numeric(22,4): '99.9000' → 999000n. */
export function parseValue(text: string): bigint {
  const [, sign, whole = '', fraction = ''] = form.exec(text) ?? []
  if (whole === '') throw new RangeError(`"${text}" is no value of stock`)
  const value = BigInt(whole + fraction.padEnd(DIGITS, '0'))
  return sign === '-' ? -value : value
}

/** 999000n → '99.9': minor units as decimal text. */
export function valueText(value: bigint): string {
  const size = (value < 0n ? -value : value).toString().padStart(DIGITS + 1, '0')
  const fraction = size.slice(-DIGITS).replace(/0{1,4}$/, '')
  return `${value < 0n ? '-' : ''}${size.slice(0, -DIGITS)}${fraction && '.'}${fraction}`
}

/** a × b ÷ c, exact until the one rounding at the end (nearest, ties away from zero). c is above zero. */
export function ratio(a: bigint, b: bigint, c: bigint): bigint {
  const product = a * b
  const half = product < 0n ? -c : c
  return (2n * product + half) / (2n * c)
}

/** To whole minor units, nearest, ties away from zero. */
export const toMinor = (value: bigint): number => Number(ratio(value, 1n, MINOR))
