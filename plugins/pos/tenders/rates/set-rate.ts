import {
  type Context,
  Currency,
  Day,
  defineUseCase,
  Input,
  Instant,
  instantsOfDays,
  Nullable,
  Type
} from 'stoa/plugin'
import { RateSet } from '../../contract.ts'
import { posErrors, withDomainErrors } from '../../errors.ts'
import { plainRate } from '../../pricing/rules/payment/foreign-cash.ts'
import { PosSettings } from '../../settings.ts'
import { assertForeignCurrency } from '../foreign-cash.ts'
import { addRate } from './store.ts'
import { RateText, rateView, Smallest } from './view.ts'

/** What a clock may be behind: a rate that begins "now" by it begins now. Milliseconds. */
const SKEW_MS = 300_000

/**
 * The rate before stays what it was until then, and what was sold by it. A rate of null says that no
 * more of the currency is taken.
 * @throws pos.rate-own-currency, pos.currency-not-known, pos.rate-invalid, pos.rate-in-the-past
 */
export const setRate = defineUseCase({
  name: 'pos.set-rate',
  summary: 'Sets the rate at which tills take cash in a foreign currency, from an instant on',
  permission: 'rate.set',
  input: Input({
    currency: Currency,
    rate: Nullable(RateText, 'null: no more of it is taken.'),
    smallestMinor: Type.Optional(Smallest),
    validFrom: Type.Optional(
      Type.Union([Instant, Day], {
        description:
          'From when on it is in force: an instant, or the business day it begins with by the clock of the company; default now.'
      })
    )
  }),
  async run(ctx, { currency, rate, smallestMinor = 1, validFrom }) {
    if (currency === ctx.company().currency) throw posErrors['rate-own-currency']({ currency })
    assertForeignCurrency(ctx, currency)
    const plain = rate === null ? null : withDomainErrors(() => plainRate(rate))
    const from = beginOf(ctx, validFrom)
    const row = await addRate(ctx, {
      currency,
      rate: plain,
      smallest_minor: smallestMinor,
      valid_from: from
    })
    const isNow = row.valid_from <= ctx.now
    await ctx.emit(RateSet, {
      rateId: row.id,
      companyId: ctx.company().id,
      currency,
      rate: plain,
      validFrom: row.valid_from.toISOString(),
      userId: ctx.userId
    })
    ctx.audited(row.id, { currency, rate: plain, smallestMinor, validFrom: row.valid_from })
    return rateView(row, new Set(isNow ? [row.id] : []), ctx.now)
  }
})

/** Of the business day that goes on: now. @throws pos.rate-in-the-past */
function beginOf(ctx: Context, validFrom: string | undefined): Date {
  if (validFrom === undefined) return ctx.now
  const { timeZone } = ctx.company()
  const { dayStartsAt } = ctx.settings(PosSettings)
  const isDay = validFrom.length === 'YYYY-MM-DD'.length
  const day = isDay ? instantsOfDays(validFrom, validFrom, timeZone, dayStartsAt) : null
  const from = day?.from ?? new Date(validFrom)
  const latest = day?.to ?? new Date(from.getTime() + SKEW_MS)
  if (latest <= ctx.now) throw posErrors['rate-in-the-past']()
  return from < ctx.now ? ctx.now : from
}
