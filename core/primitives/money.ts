import { digitsByIso } from './currency-digits.ts'
import { coreErrors, defineErrors, Problem } from './errors.ts'

/**
 * Amounts are integers in the currency's minor unit (1250 = £12.50 = ¥1250 = KWD 1.250), within
 * JavaScript's safe integers; whatever would leave them is refused, never rounded in silence.
 *
 * Rounding everywhere: to the nearest minor unit, ties away from zero. It is what a person with a
 * pocket calculator gets, it is symmetric (a refund is exactly its sale with the sign turned), and
 * it is what PostgreSQL's round(numeric) does, so a figure computed in a report is the figure on
 * the receipt. Not chosen: half to even (drifts less over millions of ties, but the single receipt
 * looks wrong) and half up (gives a refund another cent than its sale).
 */
export const moneyErrors = defineErrors('stoa', {
  'unknown-currency': {
    status: 400,
    message:
      '{currency} is not a current ISO 4217 currency; send three capital letters such as EUR.'
  },
  'amount-malformed': {
    status: 400,
    message: '"{text}" is not an amount; write digits and a decimal point, such as 12.50.'
  },
  'amount-too-many-decimals': {
    status: 400,
    message: '"{text}" has more decimals than {currency} allows ({digits}).'
  },
  'amount-too-large': {
    status: 422,
    message: 'An amount is larger than can be counted exactly (2^53 - 1 minor units).'
  }
})

/** Units of account between banks, without a minor unit: no one pays with them. */
const notForPaying = new Set(['XDR', 'XSU'])

const currencies = new Set(
  Intl.supportedValuesOf('currency').filter(code => !notForPaying.has(code))
)

/** Whether `code` is an ISO 4217 currency, in capital letters. */
export function isCurrency(code: string): boolean {
  return currencies.has(code)
}

/**
 * The decimals of a currency by ISO 4217: 0 (JPY), 2 (EUR) or 3 (KWD).
 * @throws stoa.unknown-currency
 */
export function currencyDigits(currency: string): number {
  if (!isCurrency(currency)) throw moneyErrors['unknown-currency']({ currency })
  return digitsByIso(currency)
}

/**
 * Decimal text to minor units: ('12.50', 'GBP') → 1250, ('-3', 'JPY') → -3. Zeros past the
 * currency's decimals are not accepted either: whoever writes 12.500 in GBP may mean twelve
 * thousand.
 * @throws stoa.unknown-currency, stoa.amount-malformed, stoa.amount-too-many-decimals,
 * stoa.amount-too-large
 */
export function parseMoney(text: string, currency: string): number {
  const digits = currencyDigits(currency)
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw moneyErrors['amount-malformed']({ text })
  const [, sign, whole = '', fraction = ''] = match
  if (fraction.length > digits) {
    throw moneyErrors['amount-too-many-decimals']({ text, currency, digits })
  }
  return exact(BigInt(`${sign}${whole}${fraction.padEnd(digits, '0')}`))
}

/**
 * Minor units to decimal text for machines (CSV, logs): (1250, 'GBP') → '12.50'. The inverse of
 * parseMoney.
 * @throws stoa.unknown-currency
 */
export function moneyText(amountMinor: number, currency: string): string {
  const digits = currencyDigits(currency)
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const sign = amountMinor < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

const formats = new Map<string, Intl.NumberFormat>()

/**
 * Minor units for people: (1250, 'GBP', 'en-GB') → '£12.50', (1250, 'EUR', 'de') → '12,50 €' (with
 * a no-break space).
 * @param locale BCP 47 language tag
 * @throws stoa.unknown-currency; RangeError when the tag is malformed
 */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`
  let format = formats.get(key)
  if (!format) {
    const digits = currencyDigits(currency)
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits
    })
    if (formats.size >= 500) formats.clear()
    formats.set(key, format)
  }
  // Decimal text, not a number: a double would lose cents above some 10^13.
  return format.format(moneyText(amountMinor, currency) as Intl.StringNumericLiteral)
}

/**
 * a × b ÷ c, exact until the one rounding at the end (nearest, ties away from zero).
 * @throws stoa.amount-too-large; RangeError when c is zero or an argument is not an integer
 */
export function mulDiv(a: number, b: number, c: number): number {
  const numerator = BigInt(a) * BigInt(b)
  const denominator = BigInt(c)
  const quotient = numerator / denominator
  const remainder = numerator % denominator
  if (2n * magnitude(remainder) < magnitude(denominator)) return exact(quotient)
  return exact(numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n)
}

/**
 * The nearest multiple of `unit`, ties away from zero: (1338, 5) → 1340.
 * @param unit positive integer
 * @throws stoa.amount-too-large
 */
export function roundToMultiple(amount: number, unit: number): number {
  return mulDiv(mulDiv(amount, 1, unit), unit, 1)
}

/**
 * Whether `error` says that an amount left the safe integers, for a domain that has its own word
 * for it.
 */
export function isAmountTooLarge(error: unknown): boolean {
  return error instanceof Problem && error.code === moneyErrors['amount-too-large'].code
}

/**
 * The sum of amounts; 0 of none.
 * @throws stoa.amount-too-large
 */
export function sum(amounts: readonly number[]): number {
  let total = 0
  for (const amount of amounts) {
    total += amount
    if (!Number.isSafeInteger(total)) throw moneyErrors['amount-too-large']()
  }
  return total
}

/**
 * Shares of `total` in proportion to `weights`, adding up to it exactly. Each share is first
 * rounded towards zero, then the minor units left over go one each to the largest remainders (ties:
 * the earlier share). No share is larger than its weight as long as the total is not larger than
 * the sum of the weights.
 * @param weights integers, none negative; all zero only if the total is zero too
 * @throws RangeError when the weights cannot carry the total
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const whole = sum(weights)
  if (weights.some(weight => weight < 0) || (whole === 0 && total !== 0)) {
    throw new RangeError(`Cannot allocate ${total} by the weights ${weights.join(', ')}`)
  }
  // The usual cases on a till, and all that is needed of them: nothing to share, one to share with,
  // everyone's own.
  if (total === 0) return weights.map(() => 0)
  if (weights.length === 1) return [total]
  if (total === whole) return [...weights]
  const shares = weights.map((weight, index) => {
    const numerator = BigInt(total) * BigInt(weight)
    return {
      index,
      share: numerator / BigInt(whole),
      remainder: magnitude(numerator % BigInt(whole))
    }
  })
  const left = BigInt(total) - shares.reduce((given, { share }) => given + share, 0n)
  const step = left < 0n ? -1n : 1n
  const neediest = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1
  )
  for (const entry of neediest.slice(0, Number(magnitude(left)))) entry.share += step
  return shares.map(({ share }) => exact(share))
}

/**
 * A sum of amounts as PostgreSQL prints it (numeric) → minor units.
 * @throws stoa.figure-too-large beyond ±9,007,199,254,740,991
 */
export function amountOfSum(text: string): number {
  const amount = Number(text)
  if (!Number.isSafeInteger(amount)) throw coreErrors['figure-too-large']()
  return amount
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function exact(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw moneyErrors['amount-too-large']()
  return number
}
