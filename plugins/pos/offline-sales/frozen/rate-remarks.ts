import type { Context } from 'stoa/plugin'
import { ratesAt } from '../../tenders/rates/store.ts'
import { plainRate } from '../../pricing/rules/payment/foreign-cash.ts'
import type { FrozenSale } from './content.ts'
import type { Remark } from './remarks.ts'

/** Where a till took foreign cash by another rate than was in force then, or where none was taken. */
export async function remarksOnRates(
  ctx: Context,
  { tenders }: FrozenSale,
  at: Date
): Promise<Remark[]> {
  const given = tenders.flatMap(({ foreign }) => foreign ?? [])
  if (given.length === 0) return []
  const rates = new Map((await ratesAt(ctx, at)).map(({ currency, rate }) => [currency, rate]))
  const differing = given
    .map(({ currency, rate }) => ({
      name: currency,
      sold: plainRate(rate),
      now: rates.get(currency) ?? '–'
    }))
    .filter(({ sold, now }) => sold !== now)
  return differing.map(facts => ({ code: 'rate-differs', facts }))
}
