import { fromMajor } from '../rules.ts'
import type { Limits } from '../provider.ts'

/**
 * Least and most of one payment in whole units of the currency, by currency and channel, as the
 * page of each channel has it under "Min Amount" and "Max Amount" (docs.xendit.co/docs/qris, /ovo,
 * /bca-virtual-account and so on, read in November 2026). What Xendit does not write down of a
 * channel, and all of its invoices, is left to Xendit to refuse.
 */
const LIMITS: Readonly<Record<string, readonly [least: number, most: number | null]>> = {
  'IDR QRIS': [1, 10_000_000],
  'PHP QRPH': [1, 50_000],
  'THB QRPROMPTPAY': [1, 700_000],
  'IDR OVO': [100, 20_000_000],
  'IDR DANA': [100, 20_000_000],
  // Of these only docs.xendit.co/ewallet/rules-and-limitation tells, and their most by what each
  // customer proved to the wallet.
  'IDR SHOPEEPAY': [100, null],
  'IDR LINKAJA': [100, null],
  'IDR ASTRAPAY': [100, null],
  'PHP GCASH': [1, 100_000],
  'PHP PAYMAYA': [1, 100_000],
  'PHP GRABPAY': [1, 100_000],
  'PHP SHOPEEPAY': [1, 100_000],
  'MYR TOUCHNGO': [1, 25_000],
  'MYR GRABPAY': [1, 1_500],
  'THB LINEPAY': [1, 50_000],
  'THB TRUEMONEY': [1, 50_000],
  'THB SHOPEEPAY': [1, 200_000],
  'IDR BCA_VIRTUAL_ACCOUNT': [10_000, 50_000_000],
  'IDR BNI_VIRTUAL_ACCOUNT': [1, 50_000_000_000],
  'IDR BRI_VIRTUAL_ACCOUNT': [1, 50_000_000_000],
  'IDR MANDIRI_VIRTUAL_ACCOUNT': [1, 50_000_000_000],
  'IDR PERMATA_VIRTUAL_ACCOUNT': [1, 9_999_999_999]
}

/** In minor units. */
export function limitsOf(currency: string, channel: string | null): Limits {
  const [least, most] = LIMITS[`${currency} ${channel}`] ?? [null, null]
  return {
    leastMinor: least === null ? null : fromMajor(least, currency),
    mostMinor: most === null ? null : fromMajor(most, currency)
  }
}

/**
 * Whether an amount in minor units is neither below the least nor above the most of a channel; true
 * where neither is known.
 */
export function withinLimits(
  amountMinor: number,
  currency: string,
  channel: string | null
): boolean {
  const { leastMinor, mostMinor } = limitsOf(currency, channel)
  return amountMinor >= (leastMinor ?? 0) && amountMinor <= (mostMinor ?? Infinity)
}
