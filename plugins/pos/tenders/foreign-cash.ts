import { type Context, isCurrency, moneyText } from 'stoa/plugin'
import { posErrors, withDomainErrors } from '../errors.ts'
import { plainRate } from '../pricing/rules/payment/foreign-cash.ts'
import type { Tender } from '../pricing/rules/sale.ts'
import { ratesAt } from './rates/store.ts'

type Given = ReadonlyArray<Pick<Tender, 'type' | 'foreign'>>

/** An amount of another currency in a sentence, e.g. 20.00 USD. */
export const foreignText = (amountMinor: number, currency: string): string =>
  `${moneyText(amountMinor, currency)} ${currency}`

/** @throws pos.currency-not-known */
export function assertForeignCurrency(ctx: Context, currency: string): void {
  const own = ctx.company().currency
  if (!isCurrency(currency) || currency === own) {
    throw posErrors['currency-not-known']({ currency, own })
  }
}

/**
 * That cash in other currencies is taken here at that moment, at those rates and in what is taken of them.
 * Asks nothing where there is none. What it is worth the rules look at.
 * @throws pos.currency-not-taken, pos.rate-differs, pos.foreign-not-in-notes, pos.rate-invalid
 */
export async function assertForeign(ctx: Context, tenders: Given, at: Date): Promise<void> {
  const given = tenders.flatMap(({ foreign }) => foreign ?? [])
  if (given.length === 0) return
  const rates = new Map((await ratesAt(ctx, at)).map(row => [row.currency, row]))
  for (const { currency, amountMinor, rate } of given) {
    const taken = rates.get(currency)
    if (taken === undefined || taken.rate === null) {
      throw posErrors['currency-not-taken']({ currency, own: ctx.company().currency })
    }
    const shown = withDomainErrors(() => plainRate(rate))
    if (shown !== taken.rate) throw posErrors['rate-differs']({ currency, rate: taken.rate, shown })
    if (amountMinor % taken.smallest_minor !== 0) {
      throw posErrors['foreign-not-in-notes']({
        currency,
        smallest: foreignText(taken.smallest_minor, currency),
        given: foreignText(amountMinor, currency)
      })
    }
  }
}

/** Where money goes back, which is in the company's currency. @throws pos.foreign-not-here */
export function assertNoForeign(tenders: Given): void {
  if (tenders.some(({ foreign }) => foreign !== undefined)) throw posErrors['foreign-not-here']()
}
