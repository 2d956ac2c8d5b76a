import { currencyDigits, moneyText, parseMoney } from 'stoa/plugin'

/**
 * Amounts as vendors write them, from and to our minor units by ISO 4217. A conversion is exact or
 * it is null: what a vendor cannot say is refused by the driver, never rounded.
 */

/**
 * Minor units to a vendor's units of another number of decimals: (150, 'UGX', 2) → 15000, (1234,
 * 'MGA', 0) → null.
 * @param digits decimals of the vendor's unit
 * @throws stoa.unknown-currency, stoa.amount-too-large
 */
export function toUnits(amountMinor: number, currency: string, digits: number): number | null {
  return rescale(amountMinor, currencyDigits(currency), digits)
}

/**
 * The inverse of toUnits: (15000, 'UGX', 2) → 150; null when the vendor's amount is no whole minor
 * unit.
 * @throws stoa.unknown-currency
 */
export function fromUnits(units: number, currency: string, digits: number): number | null {
  return rescale(units, digits, currencyDigits(currency))
}

/**
 * The smallest amount in minor units that can be said with so many decimals: ('IDR', 0) → 100,
 * ('KWD', 2) → 10, ('JPY', 2) → 1.
 * @throws stoa.unknown-currency
 */
export function stepOf(currency: string, decimals: number): number {
  return 10 ** Math.max(0, currencyDigits(currency) - decimals)
}

/**
 * Minor units to a JSON number of major units with at most so many decimals: (1250000, 'IDR', 0) →
 * 12500, (12345, 'PHP', 2) → 123.45; null when it would take more decimals, or more digits than a
 * double carries.
 * @throws stoa.unknown-currency
 */
export function toMajor(amountMinor: number, currency: string, decimals: number): number | null {
  const units = toUnits(amountMinor, currency, Math.min(decimals, currencyDigits(currency)))
  if (units === null) return null
  const major = Number(moneyText(amountMinor, currency))
  return fromMajor(major, currency) === amountMinor ? major : null
}

/**
 * A vendor's amount of major units, as number or text, to minor units: (123.45, 'PHP') → 12345,
 * ('12500.00', 'IDR') → 1250000; null when it is no number, or has more decimals than the currency.
 * @throws stoa.unknown-currency
 */
export function fromMajor(major: number | string, currency: string): number | null {
  const text = String(Number(major))
  const decimals = /^-?\d+(?:\.(\d+))?$/.exec(text)
  if (!decimals || (decimals[1] ?? '').length > currencyDigits(currency)) return null
  return parseMoney(text, currency)
}

function rescale(amount: number, from: number, to: number): number | null {
  const scaled =
    to >= from
      ? BigInt(amount) * 10n ** BigInt(to - from)
      : shrink(BigInt(amount), 10n ** BigInt(from - to))
  if (scaled === null || !Number.isSafeInteger(Number(scaled))) return null
  return Number(scaled)
}

function shrink(amount: bigint, by: bigint): bigint | null {
  return amount % by === 0n ? amount / by : null
}
