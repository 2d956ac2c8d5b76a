import { currencyDigits, isCurrency } from '../../../../../core/primitives/money.ts'
import { DomainError } from '../domain-error.ts'
import type { CashRounding, Tender } from '../sale.ts'

/** Cash in another currency than the order's, as it was handed over. */
export interface ForeignCash {
  currency: string
  /** Minor units of that currency. */
  amountMinor: number
  /** How much of the order's currency one unit (not minor unit) of the other is: decimal text, plain. */
  rate: string
}

/** The currency that is taken, and what of it. */
export interface Taken {
  currency: string
  rate: string
  /** Minor units of that currency: what is taken is a multiple of it. */
  smallestMinor: number
}

/** Where the worth is counted: the order's currency, and its smallest coin where cash is rounded. */
export interface Home {
  currency: string
  cash?: CashRounding | undefined
}

/** Up to ten digits before the point and eight behind it. */
const rateForm = /^\d{1,10}(\.\d{1,8})?$/
export const RATE = rateForm.source
const RATE_DIGITS = 8

/**
 * A rate as it is kept: '00.8500' → '0.85'.
 * @throws DomainError pos.rate-invalid when it is no decimal above zero with at most eight decimals
 */
export function plainRate(text: string): string {
  rateParts(text)
  const [whole = '', fraction = ''] = text.split('.')
  let digits = fraction.length
  while (fraction[digits - 1] === '0') digits--
  const bare = String(BigInt(whole))
  return digits === 0 ? bare : `${bare}.${fraction.slice(0, digits)}`
}

/** In hundred millionths. */
function rateParts(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  const parts = rateForm.test(text) ? BigInt(whole + fraction.padEnd(RATE_DIGITS, '0')) : 0n
  if (parts === 0n) throw new DomainError('pos.rate-invalid', { rate: text })
  return parts
}

const tenTo = (digits: number): bigint => 10n ** BigInt(digits)

/** What one minor unit of the other currency is in the order's minor units, as a fraction. */
function unitIn(home: Home, currency: string, rate: string): { up: bigint; down: bigint } {
  return {
    up: rateParts(rate) * tenTo(currencyDigits(home.currency)),
    down: tenTo(RATE_DIGITS) * tenTo(currencyDigits(currency))
  }
}

const coinOf = ({ cash }: Home): bigint => BigInt(cash?.toMinor ?? 1)

/** To the next multiple of `step` that is not below. */
const up = (numerator: bigint, denominator: bigint, step: bigint): bigint =>
  ((numerator + denominator * step - 1n) / (denominator * step)) * step

function exact(amount: bigint, currency: string): number {
  const value = Number(amount)
  if (!Number.isSafeInteger(value)) throw new DomainError('pos.amount-too-large', { currency })
  return value
}

/**
 * What foreign cash is worth, in minor units of the order's currency: amount × rate, rounded down once,
 * to the minor unit or, where cash is rounded, to the smallest coin, so that the change of it can be
 * given. The table of tenders holds the same by a CHECK.
 * @throws DomainError pos.rate-invalid, pos.amount-too-large
 */
export function worthOf({ currency, amountMinor, rate }: ForeignCash, home: Home): number {
  const { up: numerator, down } = unitIn(home, currency, rate)
  const coin = coinOf(home)
  return exact(((BigInt(amountMinor) * numerator) / (down * coin)) * coin, home.currency)
}

/**
 * The least that has to be handed over so that it is worth so much: rounded up to what is taken of that
 * currency.
 * @param restMinor in minor units of the order's currency, payable in its coins
 * @returns minor units of the other currency
 * @throws DomainError pos.rate-invalid, pos.amount-too-large
 */
export function neededOf(restMinor: number, { currency, rate, smallestMinor }: Taken, home: Home) {
  const { up: numerator, down } = unitIn(home, currency, rate)
  return exact(up(BigInt(restMinor) * down, numerator, BigInt(smallestMinor)), currency)
}

/** Whether foreign cash is worth more than so much, to the last fraction. */
export function isWorthMore(foreign: ForeignCash, home: Home, amountMinor: number): boolean {
  const { up: numerator, down } = unitIn(home, foreign.currency, foreign.rate)
  return BigInt(foreign.amountMinor) * numerator > BigInt(amountMinor) * down
}

/**
 * That tenders in another currency are cash, and worth what they are said to be.
 * @throws DomainError pos.foreign-not-cash, pos.foreign-invalid, pos.rate-invalid, pos.worth-differs,
 * pos.amount-too-large
 */
export function checkForeign(tenders: readonly Tender[], home: Home): void {
  for (const { type, amountMinor: saidMinor, foreign } of tenders) {
    if (foreign === undefined) continue
    const { currency, amountMinor, rate } = foreign
    if (type !== 'cash') throw new DomainError('pos.foreign-not-cash', { type, currency })
    if (
      !isCurrency(currency) ||
      currency === home.currency ||
      !Number.isSafeInteger(amountMinor) ||
      amountMinor < 1
    ) {
      throw new DomainError('pos.foreign-invalid', { currency, own: home.currency })
    }
    const worthMinor = worthOf(foreign, home)
    if (worthMinor !== saidMinor) {
      throw new DomainError('pos.worth-differs', { currency, rate, worthMinor, saidMinor })
    }
  }
}
