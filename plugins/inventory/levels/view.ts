import { type Context, Id, Nullable, Page, parseQuantity, type Static, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { InventorySettings } from '../settings.ts'
import { quantityText } from './rules.ts'
import type { LevelRow } from './store.ts'

export const LevelView = Type.Object({
  shopId: Id,
  variantId: Id,
  productId: Nullable(Id),
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.'),
  active: Type.Boolean({ description: 'Whether it is on sale.' }),
  quantity: Type.String({ description: 'On hand.' }),
  reserved: Type.String({ description: 'Of it, promised to someone.' }),
  available: Type.String({ description: 'On hand minus reserved: what can still be sold.' }),
  state: Type.Union(
    [Type.Literal('enough'), Type.Literal('low'), Type.Literal('none'), Type.Literal('negative')],
    {
      description:
        'By what is available: below zero, nothing, at most the reorder point (without one: the setting lowStockAt of the shop), or more.'
    }
  ),
  reorderPoint: Nullable(
    Type.String(),
    'From this stock on it is ordered anew; null: nobody said.'
  ),
  orderUpTo: Nullable(Type.String(), 'Up to this stock; null: nobody said.'),
  updatedAt: Nullable(Type.String(), 'null: never stocked in this shop.'),
  packQuantity: Nullable(
    Type.String(),
    'Of goods found by the barcode of a pack (`code`): how much is in one, as decimal text; else null.'
  ),
  inParts: Type.Boolean({
    description:
      'It has no stock of its own, as a bundle: `quantity` and `available` are what could be made of its parts.'
  }),
  incoming: Type.String({
    description: 'On its way here, from other shops and from suppliers; not on hand yet.'
  })
})
export type LevelView = Omit<Static<typeof LevelView>, 'incoming' | 'inParts'>
export const LevelPage = Page(LevelView)

/** What the catalogue says of what is stocked. */
export interface GoodsFacts {
  productId: string
  sku: string
  name: string
  active: boolean
  /** Of what was found by the barcode of a pack. */
  packQuantity?: string | null
}

/** Of variants; none of what the catalogue does not know. */
export const factsOf = async (
  ctx: Context,
  variantIds: string[]
): Promise<Map<string, GoodsFacts>> =>
  variantIds.length === 0
    ? new Map()
    : new Map((await ctx.ask(Catalog).names([...new Set(variantIds)])).map(n => [n.variantId, n]))

/** How many of something are few in a shop. */
export const lowAt = (ctx: Context, shopId: string): number =>
  ctx.settings(InventorySettings, shopId).lowStockAt

const ONE = 1000

function stateOf(available: number, lowMilli: number): LevelView['state'] {
  if (available < 0) return 'negative'
  if (available === 0) return 'none'
  return available <= lowMilli ? 'low' : 'enough'
}

/** The level of what was never stocked in a shop. */
export const unstocked = (shopId: string, variantId: string): LevelRow => ({
  shop_id: shopId,
  variant_id: variantId,
  quantity: '0',
  reserved: '0',
  available: '0',
  reorder_point: null,
  order_up_to: null,
  updated_at: null
})

export const viewOfLevel = (
  ctx: Context,
  row: LevelRow,
  facts: GoodsFacts | undefined
): LevelView => ({
  shopId: row.shop_id,
  variantId: row.variant_id,
  productId: facts?.productId ?? null,
  sku: facts?.sku ?? null,
  name: facts?.name ?? null,
  active: facts?.active ?? false,
  quantity: quantityText(row.quantity),
  reserved: quantityText(row.reserved),
  available: quantityText(row.available),
  state: stateOf(
    parseQuantity(row.available),
    row.reorder_point === null ? lowAt(ctx, row.shop_id) * ONE : parseQuantity(row.reorder_point)
  ),
  reorderPoint: row.reorder_point === null ? null : quantityText(row.reorder_point),
  orderUpTo: row.order_up_to === null ? null : quantityText(row.order_up_to),
  updatedAt: row.updated_at?.toISOString() ?? null,
  packQuantity: facts?.packQuantity ?? null
})
