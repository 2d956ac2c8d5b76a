import { type Context, daysInForce } from 'stoa/plugin'
import type { Agreed, AgreedQuestion } from '../../../contracts/pricing.ts'
import { Pricing } from '../../../contracts/sales.ts'
import { layawayErrors } from '../errors.ts'
import { daysAfter } from '../rules/days.ts'
import { shareOf } from '../rules/share-of.ts'
import { LayawaySettings } from '../settings.ts'

export interface Agreement {
  agreed: Agreed
  /** What has to be paid at once. */
  leastDepositMinor: number
  today: string
  dueOn: string
}

/**
 * What goods would be set aside for now, at the till's own prices.
 * @throws layaways.nothing-due, and what a sale is refused with before it is paid
 */
export async function agree(ctx: Context, question: AgreedQuestion): Promise<Agreement> {
  const agreed = await ctx.ask(Pricing).agreed(question)
  if (agreed.totalMinor === 0) throw layawayErrors['nothing-due']()
  const { depositPercent, days } = ctx.settings(LayawaySettings)
  const { to: today } = await daysInForce(ctx, agreed.shopId)
  return {
    agreed,
    leastDepositMinor: shareOf(agreed.totalMinor, depositPercent),
    today,
    dueOn: daysAfter(today, days)
  }
}
