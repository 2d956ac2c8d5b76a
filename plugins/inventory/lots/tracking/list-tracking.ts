import { type Context, defineUseCase, Id, Input, Nullable, type Static, Type } from 'stoa/plugin'
import { Catalog } from '../../../../contracts/catalogue.ts'
import { Tracking } from '../../../../contracts/lots.ts'
import { quantityText } from '../../levels/rules.ts'
import { factsOf } from '../../levels/view.ts'
import { tracksAny, trackingOf, unassignedOf } from './store.ts'

const TrackedGoods = Type.Object({
  variantId: Id,
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.'),
  tracking: Tracking,
  unassigned: Type.Array(
    Type.Object({
      shopId: Id,
      quantity: Type.String({
        description: 'On hand in no lot yet; below zero: left without anybody saying out of which.'
      })
    }),
    { description: 'Where some of it is in no lot.' }
  )
})
export const TrackedGoodsList = Type.Object({ items: Type.Array(TrackedGoods) })
export const TrackingView = Type.Object({
  ...TrackedGoodsList.properties,
  tracksAny: Type.Boolean({ description: 'Whether any goods of the company are tracked.' })
})

const MOST = 1_000

export const listTracking = defineUseCase({
  name: 'inventory.list-tracking',
  summary: 'How goods are tracked, and what of them is in no lot yet',
  permission: 'lot.read',
  reads: true,
  input: Input({
    productId: Type.Optional(Id),
    variantIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 }))
  }),
  async run(ctx, { productId, variantIds }) {
    const of =
      productId === undefined
        ? []
        : (await ctx.ask(Catalog).goods({ productId, sort: 'name', limit: MOST })).items
    const asked = [...(variantIds ?? []), ...of.map(one => one.variantId)]
    const [items, tracks] = await Promise.all([trackedGoods(ctx, asked), tracksAny(ctx)])
    return { items, tracksAny: tracks }
  }
})

/** Those of some variants, in their order. */
export async function trackedGoods(
  ctx: Context,
  variantIds: string[]
): Promise<Array<Static<typeof TrackedGoods>>> {
  const ids = [...new Set(variantIds)]
  if (ids.length === 0) return []
  const [kinds, rows, facts] = await Promise.all([
    trackingOf(ctx, ids),
    unassignedOf(ctx, ids, ctx.shopId),
    factsOf(ctx, ids)
  ])
  return ids.map(variantId => ({
    variantId,
    sku: facts.get(variantId)?.sku ?? null,
    name: facts.get(variantId)?.name ?? null,
    tracking: kinds.get(variantId) ?? 'none',
    unassigned: rows
      .filter(row => row.variant_id === variantId)
      .map(row => ({ shopId: row.shop_id, quantity: quantityText(row.unassigned) }))
  }))
}
