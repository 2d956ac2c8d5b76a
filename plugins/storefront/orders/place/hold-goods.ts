import { parseQuantity, type UnitContext } from 'stoa/plugin'
import { Stock } from '../../../../contracts/stock.ts'
import { keptFree } from './rules.ts'
import { storefrontErrors } from '../../errors.ts'
import { isManual, type PaymentChoice } from '../pay/choice.ts'
import { reserveGoods } from '../goods.ts'
import { StorefrontSettings } from '../../settings.ts'

/**
 * Holds the goods of an order until it is paid. Orders that are paid by hand hold them for days and
 * cost no one anything, so all of them together hold a share: the rest is for the till, and for
 * those who pay at once.
 * @param choice null: nothing is due
 * @throws storefront.stock-short, storefront.held-enough
 */
export async function holdGoods(
  ctx: UnitContext,
  order: { id: string; companyId: string; shopId: string },
  lines: Parameters<typeof reserveGoods>[2],
  choice: PaymentChoice | null,
  expiresAt: Date | null
): Promise<void> {
  await reserveGoods(ctx, order, lines, expiresAt)
  const { manualHoldPercent } = ctx.settings(StorefrontSettings, order.shopId)
  if (choice === null || !isManual(choice) || lines.length === 0 || manualHoldPercent === 100) {
    return
  }
  // Asked behind the hold, whose rows are locked: of orders at the same moment none slips through.
  const levels = await ctx
    .ask(Stock)
    .available({ shopId: order.shopId, variantIds: lines.map(line => line.variantId) })
  const short = levels.filter(({ quantity, onHand }) => {
    const left = parseQuantity(quantity)
    return left >= 0 && left < keptFree(parseQuantity(onHand), manualHoldPercent) // below zero the shop sells what it has not, and no one is kept from it
  })
  if (short.length > 0) {
    throw storefrontErrors['held-enough']({
      variantIds: short.map(({ variantId }) => variantId).join(', ')
    })
  }
}
