import { daysInForce, defineUseCase, Input, Type } from 'stoa/plugin'
import { Sales, type SalesFigure } from '../../../contracts/sales.ts'
import { Filters } from './input.ts'
import { othersOf } from './rules/others.ts'
import { rangeOf } from './rules/range.ts'
import type { SalesReportView } from './view.ts'

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
  discountMinor: 0,
  roundingMinor: 0
}

export const salesReport = defineUseCase({
  name: 'reporting.sales-report',
  summary: 'Sales, refunds and tax by day, shop, product or tender, for a range of business days',
  permission: 'report.sales',
  reads: true,
  input: Input({ ...Filters, groupBy: GroupBy }),
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
