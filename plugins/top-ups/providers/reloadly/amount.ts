import { currencyDigits, moneyText } from 'stoa/plugin'

type Way = 'exact' | 'up' | 'down'

/**
 * A number of Reloadly's JSON in minor units, digit by digit: (5.5, 'GBP') → 550. What has more
 * decimals than the currency is null, or the next amount that can be paid on that side.
 * @returns null also when it is no number
 */
export function minorOf(value: unknown, currency: string, way: Way = 'exact'): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,20}))?$/.exec(String(value)) ?? []
  if (whole === undefined) return null
  const digits = currencyDigits(currency)
  const minor = Number(`${whole}${part.slice(0, digits).padEnd(digits, '0')}`)
  if (!Number.isSafeInteger(minor)) return null
  const isWhole = /^0*$/.test(part.slice(digits))
  if (isWhole || way === 'down') return minor
  return way === 'up' ? minor + 1 : null
}

/** Minor units as Reloadly reads them: (550, 'GBP') → '5.50'. */
export const decimalOf = (minor: number, currency: string): string => moneyText(minor, currency)
