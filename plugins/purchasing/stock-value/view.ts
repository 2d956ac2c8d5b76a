import {
  type Context,
  Amount,
  Day,
  Id,
  Instant,
  instantsOfDays,
  Nullable,
  Page,
  type Static,
  Type
} from 'stoa/plugin'
import { ONE } from '../costs/rules/moving-average.ts'
import { ratio, toMinor, valueText } from '../costs/rules/value.ts'
import { milliText, type StockWorth } from './store.ts'

export const AsOf = {
  asOf: Type.Optional({
    ...Day,
    description:
      'As it was when this day was over in the time zone of the company; left out: as it is now.'
  })
}

/** The instant before which things happened. */
export const beforeOf = (ctx: Context, asOf: string | undefined): Date | null =>
  asOf === undefined ? null : instantsOfDays(asOf, asOf, ctx.company().timeZone).to

const Exact = (description: string) =>
  Nullable(
    Type.String({
      description: `${description} In minor units, decimal text: '99.9' is 99.9 cents.`
    })
  )
export const ValuedGoods = Type.Object({
  variantId: Id,
  productId: Id,
  sku: Type.String(),
  name: Type.String(),
  quantity: Type.String({ description: 'What the book has on hand.' }),
  valueMinor: Amount,
  averageCost: Exact('What one costs on average; null: nobody knows.'),
  lastCost: Exact('What one cost when it was last received; null: it never was at a cost.')
})
export type ValuedGoods = Static<typeof ValuedGoods>
export const ValuedPage = Page(ValuedGoods)

export const StockValueTotals = Type.Object({
  keptAt: Nullable(Instant, 'Up to when the stock ledger is taken in; null: not yet.'),
  currency: Type.String(),
  valueMinor: Amount,
  shops: Type.Array(Type.Object({ shopId: Id, name: Type.String(), valueMinor: Amount })),
  categories: Type.Array(
    Type.Object({
      categoryId: Nullable(Id),
      name: Nullable(Type.String(), 'null: goods without a category.'),
      valueMinor: Amount
    })
  )
})
export type StockValueTotals = Static<typeof StockValueTotals>

const NOTHING: StockWorth = { milli: 0n, value: 0n, unit: null, last: null, shops: [] }

/** @param shopId of that shop alone */
export function viewOfWorth(worth: StockWorth | undefined, shopId: string | undefined) {
  const { milli, value, unit, last, shops } = worth ?? NOTHING
  const average = milli > 0n ? ratio(value, ONE, milli) : unit
  const here =
    shopId === undefined
      ? { milli, value }
      : (shops.find(shop => shop.shopId === shopId) ?? { milli: 0n, value: 0n })
  return {
    quantity: milliText(here.milli),
    valueMinor: toMinor(here.value),
    averageCost: average === null ? null : valueText(average),
    lastCost: last === null ? null : valueText(last)
  }
}
