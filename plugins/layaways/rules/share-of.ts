import { mulDiv } from 'stoa/plugin'

/**
 * A percentage of an amount, half a minor unit away from zero.
 * @param percent decimal text with up to four decimals, e.g. "12.5"
 */
export function shareOf(amountMinor: number, percent: string): number {
  const [whole = '0', fraction = ''] = percent.split('.')
  const ppm = Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'))
  return mulDiv(amountMinor, ppm, 1_000_000)
}
