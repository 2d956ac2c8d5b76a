import {
  type Context,
  defineUseCase,
  formatQuantity,
  Id,
  Input,
  Line,
  PageInput,
  type PageOf,
  parseQuantity,
  type Static,
  Type
} from 'stoa/plugin'
import { levelsByGoods, levelsByQuantity } from '../levels/goods-levels.ts'
import { lowAt } from '../levels/view.ts'
import { InventorySettings } from '../settings.ts'
import { withIncoming } from '../transfers/incoming.ts'
import { suggest, toOrder } from './rules.ts'
import { soldOf } from './sold.ts'
import { type ReorderView, SOLD_DAYS } from './view.ts'

export const ReorderQuestion = {
  shopId: Type.Optional(Id),
  search: Type.Optional(Line(100, 'Words of the name, SKU or barcode.')),
  categoryId: Type.Optional(
    Type.Union([Id], { description: 'Goods of this category and those below it.' })
  ),
  all: Type.Optional(
    Type.Boolean({
      description:
        'true: all goods of the catalogue, by name; else what runs low, the fewest first.'
    })
  )
}
const PageQuestion = Input({ ...ReorderQuestion, ...PageInput })

export const listReorder = defineUseCase({
  name: 'inventory.list-reorder',
  summary:
    'What to order for a shop: what runs low, what was sold of it lately, and how much to order',
  permission: 'stock.read',
  reads: true,
  input: PageQuestion,
  run: (ctx, asked) => pageToReorder(ctx, asked)
})

/** One page of the list. */
export async function pageToReorder(
  ctx: Context,
  { shopId, search, categoryId, all = false, limit, after }: Static<typeof PageQuestion>
): Promise<PageOf<ReorderView>> {
  const shop = ctx.shop(shopId)
  const question = {
    shopId: shop.id,
    goods: {
      ...(search === undefined ? {} : { search }),
      ...(categoryId === undefined ? {} : { categoryId })
    },
    atMost: null,
    lowAt: all ? null : String(lowAt(ctx, shop.id)),
    limit,
    ...(after === undefined ? {} : { after })
  }
  const { items, next } = all
    ? await levelsByGoods(ctx, { ...question, sort: 'name' })
    : await levelsByQuantity(ctx, { ...question, sort: 'available' })
  // What is off sale is not ordered again.
  const onSale = await withIncoming(
    ctx,
    items.filter(({ active }) => active)
  )
  const sold = await soldOf(
    ctx,
    shop.id,
    onSale.map(({ variantId }) => variantId)
  )
  const { supplyDays, coverDays } = ctx.settings(InventorySettings, shop.id)
  return {
    next,
    items: onSale.map(level => {
      const soldMilli = sold.get(level.variantId) ?? 0
      const suggested = suggest({ soldMilli, days: SOLD_DAYS, supplyDays, coverDays })
      const upTo =
        level.orderUpTo === null ? (suggested?.upToMilli ?? null) : parseQuantity(level.orderUpTo)
      return {
        ...level,
        inParts: false,
        sold: formatQuantity(soldMilli),
        suggestedPoint: textOf(suggested?.pointMilli),
        suggestedUpTo: textOf(suggested?.upToMilli),
        toOrder: textOf(
          toOrder(upTo, {
            availableMilli: parseQuantity(level.available),
            incomingMilli: parseQuantity(level.incoming)
          })
        )
      }
    })
  }
}

const textOf = (milli: number | null | undefined): string | null =>
  milli == null ? null : formatQuantity(milli)
