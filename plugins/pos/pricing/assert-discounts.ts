import type { Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { PosSettings } from '../settings.ts'
import { isWithinLimit } from './rules/discount-limit.ts'
import type { PricedOrder } from './rules/sale.ts'

export const BEYOND = 'sale.discount-beyond'

/** How much the caller may take off, in per cent. */
export const discountLimitOf = (ctx: Context, shopId: string): number =>
  ctx.can(BEYOND) ? 100 : ctx.settings(PosSettings, shopId).discountLimitPercent

/** @throws pos.discount-over-limit */
export function assertDiscounts(ctx: Context, shopId: string, lines: PricedOrder['lines']): void {
  const limitPercent = discountLimitOf(ctx, shopId)
  if (isWithinLimit(lines, limitPercent)) return
  throw posErrors['discount-over-limit']({
    limitPercent,
    ...(ctx.canBeLent(BEYOND) && { permission: BEYOND, approvable: true })
  })
}

/** What an approval is needed for; null: nothing. */
export const approvalForDiscounts = (
  ctx: Context,
  shopId: string,
  lines: PricedOrder['lines']
): string | null => (isWithinLimit(lines, discountLimitOf(ctx, shopId)) ? null : BEYOND)
