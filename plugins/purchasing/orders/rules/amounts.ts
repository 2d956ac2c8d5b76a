import { currencyDigits, mulDiv } from 'stoa/plugin'
import { purchasingErrors } from '../../errors.ts'

const WHOLE = 1_000_000
const ONE = 1_000
const RATE_DIGITS = 8

/** A decimal above zero with up to eight decimals. */
export const RATE = '^(?:[1-9][0-9]{0,9}(?:\\.[0-9]{1,8})?|0\\.[0-9]{0,7}[1-9][0-9]{0,7})$'

export interface Priced {
  /** Thousandths of packs. */
  packsMilli: number
  /** Of a pack. */
  priceMinor: number
  /** Parts per million. */
  discountPpm: number
  taxPpm: number
}

/** What a line comes to; each figure rounded once. @throws stoa.amount-too-large */
export function lineAmounts({ packsMilli, priceMinor, discountPpm, taxPpm }: Priced) {
  const gross = BigInt(packsMilli) * BigInt(priceMinor) * BigInt(WHOLE - discountPpm)
  const netMinor = rounded(gross, BigInt(ONE) * BigInt(WHOLE))
  return { netMinor, taxMinor: mulDiv(netMinor, taxPpm, WHOLE) }
}

/** Pieces of packs, in thousandths. */
export const piecesOf = (packsMilli: number, packSizeMilli: number): number =>
  mulDiv(packsMilli, packSizeMilli, ONE)

/**
 * An amount in the company's currency, rounded once. @param rate how much of the company's one of
 * the other is
 */
export function inHome(
  amountMinor: number,
  { currency, rate }: { currency: string; rate: string },
  home: string
): number {
  const [whole = '', fraction = ''] = rate.split('.')
  const parts = BigInt(whole + fraction.padEnd(RATE_DIGITS, '0'))
  const up = BigInt(amountMinor) * parts * 10n ** BigInt(currencyDigits(home))
  return rounded(up, 10n ** BigInt(RATE_DIGITS + currencyDigits(currency)))
}

/**
 * What of a line's cost goods received carry, so that all receipts together carry the whole: what is
 * received up to now, less what was before.
 */
export function shareOf(
  wholeMinor: number,
  { quantity, before, now }: { quantity: number; before: number; now: number }
): number {
  return mulDiv(wholeMinor, before + now, quantity) - mulDiv(wholeMinor, before, quantity)
}

function rounded(of: bigint, by: bigint): number {
  const whole = (2n * of + by) / (2n * by)
  if (whole > BigInt(Number.MAX_SAFE_INTEGER)) throw purchasingErrors['amount-too-large']()
  return Number(whole)
}
