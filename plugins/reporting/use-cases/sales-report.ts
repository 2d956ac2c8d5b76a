import {
  Amount,
  Currency,
  Day,
  daysInForce,
  defineUseCase,
  Id,
  moneyText,
  Type,
  type Static
} from 'stoa/plugin'
import { Sales, type SalesFigure } from '../../pos/contract.ts'
import { csvOf } from '../domain/csv.ts'
import { MOST_GROUPS, othersOf } from '../domain/others.ts'
import { rangeOf } from '../range.ts'

const GroupBy = Type.Union(
  [
    Type.Literal('day'),
    Type.Literal('shop'),
    Type.Literal('product'),
    Type.Literal('tender'),
    Type.Literal('none')
  ],
  { default: 'day' }
)

const FigureView = Type.Object({
  key: Type.String({ description: "The day, shop, variant or tender; '' for all." }),
  label: Type.String(),
  sales: Type.Integer({ description: 'Documents, voided ones left out.' }),
  refunds: Type.Integer(),
  quantity: Type.String(),
  grossMinor: Amount,
  refundedMinor: Amount,
  netSalesMinor: Amount,
  taxMinor: Amount,
  discountMinor: Amount
})

const OthersView = Type.Pick(FigureView, [
  'quantity',
  'grossMinor',
  'refundedMinor',
  'netSalesMinor',
  'taxMinor',
  'discountMinor'
])

export const SalesReportView = Type.Object({
  from: Day,
  to: Day,
  currency: Currency,
  groupBy: Type.String(),
  total: FigureView,
  items: Type.Array(FigureView, { description: `At most ${MOST_GROUPS}.` }),
  others: Type.Union([OthersView, Type.Null()], {
    description: 'What the total holds beyond the items; null when the items are all.'
  })
})
export type SalesReportView = Static<typeof SalesReportView>

const Today = Type.Optional(
  Type.Unsafe<string>({
    ...Day,
    description: 'A business day. Default: the one in force where you act.'
  })
)
const Filters = { from: Today, to: Today, shopId: Type.Optional(Id) }
const NOTHING: SalesFigure = {
  key: '',
  label: '',
  sales: 0,
  refunds: 0,
  quantity: '0',
  grossMinor: 0,
  refundedMinor: 0,
  netSalesMinor: 0,
  taxMinor: 0,
  discountMinor: 0
}

export const salesReport = defineUseCase({
  name: 'reporting.sales-report',
  summary: 'Sales, refunds and tax of business days, by day, shop, product or tender',
  permission: 'report.sales',
  reads: true,
  input: Type.Object({ ...Filters, groupBy: GroupBy }, { additionalProperties: false }),
  async run(ctx, { from, to, groupBy, shopId }): Promise<SalesReportView> {
    const company = ctx.company()
    if (shopId !== undefined) ctx.shop(shopId)
    const range = rangeOf(from, to, await daysInForce(ctx, shopId))
    const place = shopId === undefined ? {} : { shopId }
    const [total, items] = await Promise.all([
      ctx.ask(Sales).figures({ ...range, ...place, groupBy: 'none' }),
      groupBy === 'none' ? [] : ctx.ask(Sales).figures({ ...range, ...place, groupBy })
    ])
    const all = total[0] ?? NOTHING
    return {
      ...range,
      currency: company.currency,
      groupBy,
      total: all,
      items,
      others: groupBy === 'tender' ? null : othersOf(all, items)
    }
  }
})

export const topProducts = defineUseCase({
  name: 'reporting.top-products',
  summary: 'What sold most, by net sales',
  permission: 'report.sales',
  reads: true,
  input: Type.Object(
    { ...Filters, limit: Type.Integer({ minimum: 1, maximum: 100, default: 10 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { from, to, shopId, limit }) {
    const company = ctx.company()
    if (shopId !== undefined) ctx.shop(shopId)
    const range = rangeOf(from, to, await daysInForce(ctx, shopId))
    const items = await ctx
      .ask(Sales)
      .figures({ ...range, ...(shopId === undefined ? {} : { shopId }), groupBy: 'product', limit })
    return { ...range, currency: company.currency, items }
  }
})

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
    currency
  ]
  const row = (f: SalesFigure, name: string): Array<string | number> => [
    name,
    f.key,
    f.sales,
    f.refunds,
    ...amounts(f)
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
      'currency'
    ],
    ...items.map(f => row(f, f.label || f.key)),
    ...(others === null ? [] : [['others', '', '', '', ...amounts(others)]]),
    row(total, 'total')
  ])
}
