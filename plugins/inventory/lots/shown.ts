import type { Context } from 'stoa/plugin'
import { quantityText } from '../levels/rules.ts'
import { lotPlaces, lotRow } from './store.ts'
import { type LotRecord, type LotView, viewsOfLots } from './view.ts'

/** One with the places it is in, as it is now. @throws stoa.not-found */
export async function shownLot(ctx: Context, id: string): Promise<LotView> {
  const row = await lotRow(ctx, id)
  const [[record], places] = await Promise.all([
    viewsOfLots(ctx, [row]),
    lotPlaces(ctx, id, ctx.shopId)
  ])
  const mine = new Set(ctx.shops().map(shop => shop.id))
  return {
    ...(record as LotRecord),
    places: places
      .filter(place => mine.has(place.shop_id))
      .map(place => ({ shopId: place.shop_id, quantity: quantityText(place.quantity) }))
  }
}
