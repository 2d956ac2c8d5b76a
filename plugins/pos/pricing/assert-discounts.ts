import type { Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { PosSettings } from '../settings.ts'
import { isWithinLimit } from './rules/discount-limit.ts'
import type { PricedOrder } from './rules/sale.ts'

/** How much the caller may take off, in per cent. */
export const discountLimitOf = (ctx: Context, shopId: string): number =>
  ctx.can('sale.discount-beyond') ? 100 : ctx.settings(PosSettings, shopId).discountLimitPercent

/** @throws pos.discount-over-limit */
export function assertDiscounts(ctx: Context, shopId: string, lines: PricedOrder['lines']): void {
  const limitPercent = discountLimitOf(ctx, shopId)
  if (!isWithinLimit(lines, limitPercent)) throw posErrors['discount-over-limit']({ limitPercent })
}
