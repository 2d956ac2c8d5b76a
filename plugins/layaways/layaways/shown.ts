import type { Context } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { shareOf } from '../rules/share-of.ts'
import { LayawaySettings } from '../settings.ts'
import { layawayLines, layaways, linesShown } from './store.ts'
import type { LayawayRecord, LayawayView, WholeLayaway } from './view.ts'

/** Layaways as they are shown: whose they are, and what is still to be paid. */
export async function shown(
  ctx: Context,
  records: readonly LayawayRecord[]
): Promise<LayawayView[]> {
  const names = ctx.can('customer.read')
    ? await ctx.ask(Customers).names(records.map(({ customerId }) => customerId))
    : new Map<string, string>()
  return records.map(record => ({
    ...record,
    customerName: names.get(record.customerId) ?? null,
    leftMinor: record.state === 'open' ? record.totalMinor - record.balanceMinor : 0
  }))
}

/** One with its lines. @throws stoa.not-found */
export async function shownWhole(ctx: Context, layawayId: string): Promise<WholeLayaway> {
  const [record, lines] = await Promise.all([
    layaways.get(ctx, layawayId),
    layawayLines(ctx, layawayId)
  ])
  const [view] = await shown(ctx, [record])
  return {
    ...(view as LayawayView),
    feeMinor: record.state === 'open' ? feeOf(ctx, record) : 0,
    lines: linesShown(lines)
  }
}

/** What the shop keeps of what was paid when it is given up: a share of the price, at most all of it. */
export const feeOf = (
  ctx: Context,
  { totalMinor, balanceMinor }: { totalMinor: number; balanceMinor: number }
): number =>
  Math.min(balanceMinor, shareOf(totalMinor, ctx.settings(LayawaySettings).cancellationFeePercent))
