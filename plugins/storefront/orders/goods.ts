import type { UnitContext } from 'stoa/plugin'
import { GoodsReserved, ReservationReleased, StockShort } from '../../../contracts/stock.ts'
import { storefrontErrors } from '../errors.ts'
import { holderOf, type OrderRow } from './store.ts'

export type Stocked = Array<{ variantId: string; quantity: string }>

/**
 * Holds goods back for an order. @throws storefront.stock-short, which names what is short and not
 * what there is
 */
export async function reserveGoods(
  ctx: UnitContext,
  order: { id: string; companyId: string; shopId: string },
  lines: Stocked,
  expiresAt: Date | null
): Promise<void> {
  if (lines.length === 0) return
  try {
    await ctx.emit(GoodsReserved, {
      companyId: order.companyId,
      shopId: order.shopId,
      holder: holderOf(order.id),
      expiresAt: expiresAt?.toISOString() ?? null,
      lines
    })
  } catch (error) {
    if (!StockShort.is(error)) throw error
    // How much there is, is the shop's to show (setting stockShown).
    const variantIds = error.facts.short.map(({ variantId }) => variantId).join(', ')
    throw storefrontErrors['stock-short']({ variantIds }, { cause: error })
  }
}

export const stockedOf = (
  lines: Array<{ variant_id: string; quantity: string; stocked: boolean }>
): Stocked =>
  lines.filter(l => l.stocked).map(l => ({ variantId: l.variant_id, quantity: l.quantity }))

export const releaseGoods = (ctx: UnitContext, order: OrderRow): Promise<void> =>
  ctx.emit(ReservationReleased, {
    companyId: order.company_id,
    shopId: order.shop_id,
    holder: holderOf(order.id)
  })
