import { type Context, defineCursor, formatQuantity, type PageOf, parseQuantity } from 'stoa/plugin'
import { Catalog, type Goods, type GoodsQuestion } from '../../../contracts/catalogue.ts'
import { type LevelRow, levelsByAvailable, levelsInOrder } from './store.ts'
import { factsOf, type LevelView, viewOfLevel } from './view.ts'

/** Goods read at once where only some of them are listed. */
const PIECE = 1_000
/** Goods looked at for one page; it is then shorter than it might be, and the next goes on. */
const MOST_READ = 20_000
/** Of a search or a category, where levels are sorted by quantity. */
const MOST_FOUND = 10_000

export interface LevelsQuestion {
  shopId: string
  /** Which goods. */
  goods: Pick<GoodsQuestion, 'search' | 'code' | 'categoryId' | 'productId' | 'variantId'>
  /** Only what can be sold in no more than this quantity; null: whatever there is. */
  atMost: string | null
  /** Only what runs low: at most its reorder point, without one at most this; null: all. */
  lowAt: string | null
  limit: number
  after?: string
}

/**
 * The goods of the catalogue in its order, each with its level in a shop. The catalogue is read piece
 * by piece until the page is full: it knows names, and only this plugin knows levels.
 */
export async function levelsByGoods(
  ctx: Context,
  { shopId, goods, atMost, lowAt, limit, after, sort }: LevelsQuestion & { sort: 'name' | 'sku' }
): Promise<PageOf<LevelView>> {
  const found: Array<{ row: LevelRow; one: Goods }> = []
  const view = () => found.slice(0, limit).map(({ row, one }) => viewOfLevel(ctx, row, one))
  let cursor = after
  for (let read = 0; ;) {
    const { items, next } = await ctx.ask(Catalog).goods({
      ...goods,
      sort,
      // Of a first piece mostly all are listed; where conditions hide them, few questions find the next.
      limit: atMost === null && lowAt === null && read === 0 ? limit + 1 : PIECE,
      ...(cursor === undefined ? {} : { after: cursor })
    })
    const known = new Map(items.map(one => [one.variantId, one]))
    const rows = await levelsInOrder(ctx, 'stock.read', [
      ctx.tenantId,
      shopId,
      [...known.keys()],
      atMost,
      limit + 1 - found.length,
      lowAt
    ])
    for (const row of rows) {
      const one = known.get(row.variant_id)
      if (one) found.push({ row, one })
    }
    if (found.length > limit) return { items: view(), next: found[limit - 1]?.one.cursor ?? null }
    read += items.length
    if (next === null || read >= MOST_READ) return { items: view(), next }
    cursor = next
  }
}

const byAvailable = defineCursor(['amount', 'id'], (r: LevelRow) => [
  parseQuantity(r.available),
  r.variant_id
])

/** What was ever stocked in a shop, the fewest or the most first. */
export async function levelsByQuantity(
  ctx: Context,
  {
    shopId,
    goods,
    atMost,
    lowAt,
    limit,
    after,
    sort
  }: LevelsQuestion & { sort: keyof typeof levelsByAvailable }
): Promise<PageOf<LevelView>> {
  const [available, id] = byAvailable.behind(after)
  const isEvery = Object.keys(goods).length === 0
  const ids = isEvery
    ? null
    : (await ctx.ask(Catalog).goods({ ...goods, sort: 'name', limit: MOST_FOUND })).items.map(
        one => one.variantId
      )
  const rows = await levelsByAvailable[sort](ctx, 'stock.read', [
    ctx.tenantId,
    ctx.company().id,
    shopId,
    ids,
    atMost,
    available === null ? null : formatQuantity(available),
    id,
    limit + 1,
    lowAt
  ])
  const facts = await factsOf(
    ctx,
    rows.map(r => r.variant_id)
  )
  return byAvailable.page(rows, limit, r => viewOfLevel(ctx, r, facts.get(r.variant_id)))
}
