import { Amount, csvOf, Currency, Day, moneyText, type Static, Type } from 'stoa/plugin'
import type { DiscountFigure } from '../../../contracts/sales-figures.ts'
import { MOST_GROUPS } from './rules/others.ts'

const DiscountView = Type.Object({
  key: Type.String({
    description:
      "The reason, or the user who gave or approved them; '' for all, where no reason was given, and where nobody had to approve."
  }),
  sales: Type.Integer({ description: 'Documents with one, voided ones left out.' }),
  givenMinor: Amount,
  undoneMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: what of them was undone by refunds and voids of these days.'
  }),
  discountMinor: Type.Integer({ ...Amount, description: 'Minor units: given less undone.' })
})

export const DiscountsReportView = Type.Object({
  from: Day,
  to: Day,
  currency: Currency,
  groupBy: Type.String(),
  total: DiscountView,
  items: Type.Array(DiscountView, { description: `At most ${MOST_GROUPS}, the largest first.` })
})
export type DiscountsReportView = Static<typeof DiscountsReportView>

/** The report as a table: amounts as decimals of the company's currency. */
export function discountsCsv({ currency, items, total, groupBy }: DiscountsReportView): string {
  const row = (f: DiscountFigure, name: string): Array<string | number> => [
    name,
    f.sales,
    moneyText(f.givenMinor, currency),
    moneyText(f.undoneMinor, currency),
    moneyText(f.discountMinor, currency),
    currency
  ]
  return csvOf([
    [groupBy, 'sales', 'given', 'undone', 'discount', 'currency'],
    ...items.map(f => row(f, f.key)),
    row(total, 'total')
  ])
}
