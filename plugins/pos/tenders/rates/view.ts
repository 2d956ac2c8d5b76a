import { Currency, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { RATE } from '../../pricing/rules/payment/foreign-cash.ts'
import type { RateRow } from './store.ts'

/** A rate as it is written: decimal text. */
export const RateText = Type.String({
  pattern: RATE,
  description:
    "How much of the company's currency one unit of the other is: decimal text, up to 8 decimals, e.g. 0.85."
})

const Smallest = Type.Integer({
  minimum: 1,
  maximum: 1_000_000_000,
  description:
    'Minor units of that currency: what is taken is a multiple of it, e.g. 500 where no note below 5 is.'
})

/** A currency that tills take, from an instant on. */
export const TakenCurrency = Type.Object({
  currency: Currency,
  rate: Nullable(RateText, 'null: no more is taken.'),
  smallestMinor: Smallest,
  validFrom: Instant
})

export const RateView = Type.Composite([
  Type.Object({ id: Id }),
  TakenCurrency,
  Type.Object({
    state: Type.Union([Type.Literal('in-force'), Type.Literal('to-come'), Type.Literal('past')], {
      description: 'past: another one is in force since.'
    }),
    setAt: Instant,
    setBy: Nullable(Id)
  })
])
export type RateView = Static<typeof RateView>
export const RatePage = Page(RateView)
export { Smallest }

export const takenCurrency = (row: RateRow): Static<typeof TakenCurrency> => ({
  currency: row.currency,
  rate: row.rate,
  smallestMinor: row.smallest_minor,
  validFrom: row.valid_from.toISOString()
})

/** @param inForce ids of the rates that are in force */
export const rateView = (row: RateRow, inForce: ReadonlySet<string>, now: Date): RateView => ({
  id: row.id,
  ...takenCurrency(row),
  state: row.valid_from > now ? 'to-come' : inForce.has(row.id) ? 'in-force' : 'past',
  setAt: row.set_at.toISOString(),
  setBy: row.set_by
})
