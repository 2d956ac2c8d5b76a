import type { Context } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { isWorthMore } from '../../pricing/rules/payment/foreign-cash.ts'
import { assertForeignCurrency, foreignText } from '../../tenders/foreign-cash.ts'
import { ratesAt } from '../../tenders/rates/store.ts'
import { sumOfPieces } from '../cash/pieces.ts'
import type { CountedCurrency, ForeignSums } from './store.ts'
import type { ForeignAmount, ForeignCount, SessionCurrency } from './view.ts'

/**
 * That each is a foreign currency, said once, and adds up.
 * @throws pos.currency-not-known, pos.currency-counted-twice, pos.foreign-pieces-differ
 */
export function assertForeignAmounts(ctx: Context, amounts: readonly ForeignAmount[]): void {
  const seen = new Set<string>()
  for (const { currency, amountMinor, pieces = [] } of amounts) {
    assertForeignCurrency(ctx, currency)
    if (seen.has(currency)) throw posErrors['currency-counted-twice']({ currency })
    seen.add(currency)
    if (pieces.length > 0 && sumOfPieces(pieces) !== amountMinor) {
      throw posErrors['foreign-pieces-differ']({
        currency,
        counted: foreignText(amountMinor, currency)
      })
    }
  }
}

const NOTHING = {
  floatMinor: 0,
  takenMinor: 0,
  returnedMinor: 0,
  worthMinor: 0,
  inMinor: 0,
  outMinor: 0,
  dropMinor: 0,
  expectedMinor: 0
}

/**
 * Each currency that was in a drawer or is found in it, with its count.
 * @throws as assertForeignAmounts; pos.currency-not-counted, pos.foreign-left-too-much
 */
export function countedCurrencies(
  ctx: Context,
  sums: readonly ForeignSums[],
  counts: readonly ForeignCount[]
): CountedCurrency[] {
  assertForeignAmounts(ctx, counts)
  const missing = sums.filter(({ currency }) => !counts.some(one => one.currency === currency))
  if (missing.length > 0) {
    const currencies = missing.map(({ currency }) => currency).join(', ')
    throw posErrors['currency-not-counted']({ currencies })
  }
  return counts.map(({ currency, amountMinor, leftMinor, pieces }) => {
    if (leftMinor !== undefined && leftMinor > amountMinor) {
      throw posErrors['foreign-left-too-much']({
        left: foreignText(leftMinor, currency),
        counted: foreignText(amountMinor, currency)
      })
    }
    return {
      currency,
      ...(sums.find(one => one.currency === currency) ?? NOTHING),
      countedMinor: amountMinor,
      leftMinor: leftMinor ?? null,
      pieces: pieces ?? null
    }
  })
}

/**
 * Those whose count differs by more than the tolerance is worth; of one that has no rate any difference
 * is more.
 * @param toleranceMinor minor units of the company's currency
 */
export async function beyondTolerance(
  ctx: Context,
  counted: readonly CountedCurrency[],
  toleranceMinor: number
): Promise<string[]> {
  const differing = counted.filter(one => one.countedMinor !== one.expectedMinor)
  if (differing.length === 0) return []
  const rates = new Map((await ratesAt(ctx, ctx.now)).map(row => [row.currency, row.rate]))
  const home = { currency: ctx.company().currency }
  return differing
    .filter(({ currency, countedMinor, expectedMinor }) => {
      const rate = rates.get(currency) ?? null
      if (rate === null) return true
      const amountMinor = Math.abs(countedMinor - expectedMinor)
      return isWorthMore({ currency, amountMinor, rate }, home, toleranceMinor)
    })
    .map(({ currency }) => currency)
}

/** As the session shows it once it is closed. */
export const currencyOfSession = (one: CountedCurrency): SessionCurrency => ({
  currency: one.currency,
  floatMinor: one.floatMinor,
  expectedMinor: one.expectedMinor,
  countedMinor: one.countedMinor,
  differenceMinor: one.countedMinor - one.expectedMinor,
  leftMinor: one.leftMinor
})
