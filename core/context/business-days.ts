import type { Context } from './context.ts'
import { defineService } from './contract.ts'
import { businessDay } from '../primitives/time.ts'

/**
 * When the business day begins on a shop's clock ('HH:MM'): answered by the plugin that books by
 * business days, asked by daysInForce().
 */
export const DayStart = defineService<{ of: (ctx: Context, shopId: string) => Promise<string> }>(
  'stoa.day-start'
)

/**
 * Today, as sales are booked: the business day in force of the shop acted in, or of one shop. Where
 * a caller stands in a whole company, shops in other time zones, or with another beginning of the
 * day, may count another day: then from the earliest to the latest, so that what is being sold
 * right now is among them. Who calls it names DayStart under `mayAsk`.
 * @returns 'YYYY-MM-DD', twice the same where there is only one
 */
export async function daysInForce(
  ctx: Context,
  shopId?: string
): Promise<{ from: string; to: string }> {
  const starts = ctx.askIfAnswered(DayStart)
  const shops =
    shopId !== undefined ? [ctx.shop(shopId)] : ctx.shopId !== null ? [ctx.shop()] : ctx.shops()
  const days = await Promise.all(
    shops.map(async ({ id, timeZone }) => businessDay(ctx.now, timeZone, await starts?.of(id)))
  )
  if (days.length === 0) days.push(businessDay(ctx.now, ctx.company().timeZone))
  days.sort()
  return { from: days[0] as string, to: days.at(-1) as string }
}
