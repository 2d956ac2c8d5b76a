import { digitsByIso } from './currency-digits.ts'

/** An amount in a sentence, e.g. 12.50 GBP; its minor units as they are where no currency is known. */
export function amountText(minor: unknown, currency: unknown): string {
  if (typeof minor !== 'number' || typeof currency !== 'string') return String(minor)
  const digits = digitsByIso(currency)
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`
}
