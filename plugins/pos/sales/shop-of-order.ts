import { type Context, coreErrors, type Shop } from 'stoa/plugin'

/** The shop an order is of. @throws stoa.not-found when it is none of the company acted in */
export function shopOfOrder(
  ctx: Context,
  { companyId, shopId }: { companyId: string; shopId: string }
): Shop {
  const shop = ctx.shop(shopId)
  if (shop.companyId !== companyId || ctx.company().id !== companyId) {
    throw coreErrors['not-found']({ what: 'shop' })
  }
  return shop
}
