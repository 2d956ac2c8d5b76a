import { daysInForce, defineUseCase, Input, Type } from 'stoa/plugin'
import { Sales } from '../../../contracts/sales.ts'
import type { DiscountsReportView } from './discounts-view.ts'
import { Filters } from './input.ts'
import { rangeOf } from './rules/range.ts'

const GroupBy = Type.Union(
  [Type.Literal('reason'), Type.Literal('user'), Type.Literal('approver')],
  { default: 'reason' }
)

export const discountsReport = defineUseCase({
  name: 'reporting.discounts-report',
  summary:
    'Discounts given by reason, by member of staff who gave them, or by who approved them, for a range of business days',
  permission: 'report.sales',
  reads: true,
  input: Input({ ...Filters, groupBy: GroupBy }),
  async run(ctx, { from, to, groupBy, shopId }): Promise<DiscountsReportView> {
    const company = ctx.company()
    if (shopId !== undefined) ctx.shop(shopId)
    const range = rangeOf(from, to, await daysInForce(ctx, shopId))
    const question = { ...range, ...(shopId !== undefined && { shopId }) }
    const [[total], items] = await Promise.all([
      ctx.ask(Sales).discounts({ ...question, groupBy: 'none' }),
      ctx.ask(Sales).discounts({ ...question, groupBy })
    ])
    return {
      ...range,
      currency: company.currency,
      groupBy,
      total: total ?? { key: '', sales: 0, givenMinor: 0, undoneMinor: 0, discountMinor: 0 },
      items
    }
  }
})
