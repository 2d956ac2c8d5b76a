import { type Context, parseQuantity } from 'stoa/plugin'
import { Components, type LevelOfGoods } from '../../../contracts/components.ts'
import { InventorySettings } from '../settings.ts'
import type { LevelView } from '../levels/view.ts'

const ONE = 1_000

/**
 * What there is of variants in a shop, where some have no stock of their own: of those as much as could
 * be made of their parts.
 * @param levels what there is of variants that have stock
 */
export async function levelsWithParts<Level extends LevelOfGoods>(
  ctx: Context,
  variantIds: string[],
  levels: (variantIds: string[]) => Promise<Level[]>
): Promise<Level[]> {
  const components = ctx.askIfAnswered(Components)
  const [own, made] = await Promise.all([
    levels(variantIds),
    components?.available({ variantIds, levels })
  ])
  if (made === undefined || made.length === 0) return own
  const known = new Map(made.map(one => [one.variantId, one]))
  return own.map(one => ({ ...one, ...known.get(one.variantId) }))
}

/** What of variants is there in a shop, and free. */
export type Free = (shopId: string, variantIds: string[]) => Promise<LevelOfGoods[]>

/** A list of levels, in which what has no stock of its own shows what could be made of its parts. */
export async function shownWithParts(
  ctx: Context,
  items: LevelView[],
  free: Free
): Promise<Array<LevelView & { inParts: boolean }>> {
  const components = ctx.askIfAnswered(Components)
  const shown = items.map(item => ({ ...item, inParts: false }))
  if (components === null || items.length === 0) return shown
  const byShop = new Map<string, string[]>()
  for (const { shopId, variantId } of items) {
    byShop.set(shopId, [...(byShop.get(shopId) ?? []), variantId])
  }
  const made = new Map<string, LevelOfGoods>()
  for (const [shopId, variantIds] of byShop) {
    const found = await components.available({ variantIds, levels: ids => free(shopId, ids) })
    for (const one of found) made.set(`${shopId} ${one.variantId}`, one)
  }
  return shown.map(item => {
    const one = made.get(`${item.shopId} ${item.variantId}`)
    if (one === undefined) return item
    const milli = parseQuantity(one.quantity)
    const few = ctx.settings(InventorySettings, item.shopId).lowStockAt * ONE
    return {
      ...item,
      quantity: one.onHand,
      reserved: '0',
      available: one.quantity,
      state: milli < 0 ? 'negative' : milli === 0 ? 'none' : milli <= few ? 'low' : 'enough',
      inParts: true
    } as const
  })
}
