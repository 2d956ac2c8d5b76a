import {
  type Context,
  daysInForce,
  DayStart,
  defineUseCase,
  Input,
  Instant,
  Type
} from 'stoa/plugin'
import { Sales } from '../../../contracts/sales.ts'
import { Filters } from './input.ts'
import { hoursFrom } from './rules/hours.ts'
import { NOTHING, othersOf } from './rules/others.ts'
import { rangeOf } from './rules/range.ts'
import type { SalesReportView } from './view.ts'

const GroupBy = Type.Union(
  [
    Type.Literal('day'),
    Type.Literal('hour'),
    Type.Literal('shop'),
    Type.Literal('user'),
    Type.Literal('session'),
    Type.Literal('product'),
    Type.Literal('tender'),
    Type.Literal('tax'),
    Type.Literal('none')
  ],
  { default: 'day' }
)
const Before = Type.Optional(
  Type.Unsafe<string>({
    ...Instant,
    description:
      'Only what happened before this instant, so that a day that goes on is compared with the same hours of another.'
  })
)

export const salesReport = defineUseCase({
  name: 'reporting.sales-report',
  summary:
    'Sales, refunds and tax by day, hour, shop, member of staff, session of a till, product, tender or tax, for a range of business days',
  permission: 'report.sales',
  reads: true,
  input: Input({ ...Filters, before: Before, groupBy: GroupBy }),
  async run(ctx, { from, to, before, groupBy, shopId }): Promise<SalesReportView> {
    const company = ctx.company()
    if (shopId !== undefined) ctx.shop(shopId)
    const range = rangeOf(from, to, await daysInForce(ctx, shopId))
    const only = {
      ...(shopId !== undefined && { shopId }),
      ...(before !== undefined && { before: new Date(before) })
    }
    const [total, items] = await Promise.all([
      ctx.ask(Sales).figures({ ...range, ...only, groupBy: 'none' }),
      groupBy === 'none' ? [] : ctx.ask(Sales).figures({ ...range, ...only, groupBy })
    ])
    const all = total[0] ?? NOTHING
    return {
      ...range,
      currency: company.currency,
      groupBy,
      total: all,
      items: groupBy === 'hour' ? hoursFrom(await hourOfStart(ctx, shopId), items) : items,
      others: groupBy === 'tender' || groupBy === 'tax' ? null : othersOf(all, items)
    }
  }
})

/** The hour at which the business day begins; of several shops, that of the first. */
async function hourOfStart(ctx: Context, shopId: string | undefined): Promise<number> {
  const [shop] = shopId === undefined ? ctx.shops() : [ctx.shop(shopId)]
  const start = shop && (await ctx.askIfAnswered(DayStart)?.of(shop.id))
  return Number(start?.slice(0, 2) ?? 0)
}
