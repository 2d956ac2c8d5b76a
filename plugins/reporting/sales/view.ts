import { csvOf, Amount, Currency, Day, moneyText, Nullable, type Static, Type } from 'stoa/plugin'
import type { SalesFigure } from '../../../contracts/sales-figures.ts'
import { MOST_GROUPS } from './rules/others.ts'

const FigureView = Type.Object({
  key: Type.String({
    description:
      "The day, hour ('00' to '23', by the shop's clock), shop, user, session, variant, tender, or tax with its rate in parts per million; '' for all, for who is no user, and for no tax."
  }),
  label: Type.String(),
  sales: Type.Integer({ description: 'Documents, voided ones left out.' }),
  refunds: Type.Integer(),
  quantity: Type.String(),
  grossMinor: Amount,
  refundedMinor: Amount,
  netSalesMinor: Amount,
  taxMinor: Amount,
  discountMinor: Amount,
  serviceChargeMinor: Type.Integer({
    ...Amount,
    description:
      'Minor units: what was charged for service beside the goods, taxes included; not in the net sales. 0 by product, and by tender, where it is in the amounts.'
  }),
  serviceChargeTaxMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: the tax in it; not in taxMinor.'
  }),
  tipMinor: Type.Integer({
    ...Amount,
    description:
      'Minor units: tips, less those that went back; in no other amount. 0 by product and tax.'
  }),
  roundingMinor: Type.Integer({
    ...Amount,
    description:
      'Minor units: what was paid beyond the net sales and the service charge, since cash or what a payment provider takes was rounded. 0 by product and by tax, and by tender, where it is in the amounts.'
  }),
  foreign: Type.Optional(
    Type.Object(
      { currency: Currency, amountMinor: Amount },
      {
        description:
          'By tender, of cash in another currency: what came in of it less what went back, in its own minor units.'
      }
    )
  )
})

const OthersView = Type.Pick(FigureView, [
  'quantity',
  'grossMinor',
  'refundedMinor',
  'netSalesMinor',
  'taxMinor',
  'discountMinor',
  'serviceChargeMinor',
  'serviceChargeTaxMinor',
  'tipMinor',
  'roundingMinor'
])

export const SalesReportView = Type.Object({
  from: Day,
  to: Day,
  currency: Currency,
  groupBy: Type.String(),
  total: FigureView,
  items: Type.Array(FigureView, { description: `At most ${MOST_GROUPS}.` }),
  others: Nullable(
    OthersView,
    'What the total holds beyond the items; null when the items are all.'
  )
})
export type SalesReportView = Static<typeof SalesReportView>

export const TopProductsView = Type.Object({
  from: Day,
  to: Day,
  currency: Currency,
  items: Type.Array(FigureView)
})

/** The report as a table: amounts as decimals of the company's currency. */
export function salesCsv({ currency, items, others, total, groupBy }: SalesReportView): string {
  const money = (minor: number): string => moneyText(minor, currency)
  const amounts = (f: Static<typeof OthersView>): string[] => [
    f.quantity,
    money(f.grossMinor),
    money(f.refundedMinor),
    money(f.netSalesMinor),
    money(f.taxMinor),
    money(f.discountMinor),
    money(f.serviceChargeMinor),
    money(f.serviceChargeTaxMinor),
    money(f.tipMinor),
    money(f.roundingMinor),
    currency
  ]
  const row = (f: SalesFigure, name: string): Array<string | number> => [
    name,
    f.key,
    f.sales,
    f.refunds,
    ...amounts(f),
    ...(f.foreign === undefined
      ? ['', '']
      : [moneyText(f.foreign.amountMinor, f.foreign.currency), f.foreign.currency])
  ]
  return csvOf([
    [
      groupBy,
      'key',
      'sales',
      'refunds',
      'quantity',
      'gross',
      'refunded',
      'net',
      'tax',
      'discount',
      'serviceCharge',
      'serviceChargeTax',
      'tips',
      'rounding',
      'currency',
      'foreign',
      'foreignCurrency'
    ],
    ...items.map(f => row(f, f.label || f.key)),
    ...(others === null ? [] : [['others', '', '', '', ...amounts(others), '', '']]),
    row(total, 'total')
  ])
}
