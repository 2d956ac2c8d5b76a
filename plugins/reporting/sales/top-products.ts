import { daysInForce, defineUseCase, Input, Type } from 'stoa/plugin'
import { Sales } from '../../../contracts/sales.ts'
import { Filters } from './input.ts'
import { rangeOf } from './rules/range.ts'

export const topProducts = defineUseCase({
  name: 'reporting.top-products',
  summary: 'Best-selling products by net sales',
  permission: 'report.sales',
  reads: true,
  input: Input({ ...Filters, limit: Type.Integer({ minimum: 1, maximum: 100, default: 10 }) }),
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
