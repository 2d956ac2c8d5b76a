import { type Context, defineUseCase, type PageOf, parseQuantity, type Static } from 'stoa/plugin'
import { levelsByGoods, levelsByQuantity } from './goods-levels.ts'
import { withIncoming } from '../transfers/incoming.ts'
import { type Free, shownWithParts } from '../parts/levels.ts'
import { freeOf } from './answers.ts'
import { idsOf, isAskedFor, withUnstocked } from './in-parts.ts'
import { LevelsInput } from './input.ts'
import { levelCursor, levels } from './store.ts'
import { factsOf, type LevelPage, type LevelView, lowAt, viewOfLevel } from './view.ts'

export const listLevels = defineUseCase({
  name: 'inventory.list-levels',
  summary: 'Stock on hand, reserved and available, by shop and variant, or found by words',
  permission: 'stock.read',
  reads: true,
  input: LevelsInput,
  async run(ctx, asked): Promise<Static<typeof LevelPage>> {
    const { search, code, categoryId, state, sort } = asked
    const found = [search, code, categoryId, state].some(part => part !== undefined)
    const page = await (found || sort !== undefined ? ofShop(ctx, asked) : byKey(ctx, asked))
    const bare = await withUnstocked(ctx, asked, page)
    const free: Free = (shopId, ids) => freeOf(ctx, shopId, ids)
    const items = await shownWithParts(ctx, bare, free)
    const fits = items.filter(one => !one.inParts || isAskedFor(one, asked))
    return { ...page, items: await withIncoming(ctx, fits) }
  }
})

/** The least that is below zero. */
const BELOW_ZERO = '-0.001'

/** Goods of one shop, found and sorted. */
async function ofShop(ctx: Context, asked: LevelsInput): Promise<PageOf<LevelView>> {
  const { search, code, categoryId, productId, variantId, state, sort = 'name' } = asked
  const { atMost, limit, after } = asked
  const { id: shopId } = ctx.shop(asked.shopId)
  const bounds = { low: undefined, none: '0', negative: BELOW_ZERO }
  const question = {
    shopId,
    goods: {
      ...(search === undefined ? {} : { search }),
      ...(code === undefined ? {} : { code }),
      ...(categoryId === undefined ? {} : { categoryId }),
      ...(productId === undefined ? {} : { productId }),
      ...(variantId === undefined ? {} : { variantId })
    },
    atMost: leastOf(atMost, state && bounds[state]),
    lowAt: state === 'low' ? String(lowAt(ctx, shopId)) : null,
    limit,
    ...(after === undefined ? {} : { after })
  }
  return sort === 'name' || sort === 'sku'
    ? levelsByGoods(ctx, { ...question, sort })
    : levelsByQuantity(ctx, { ...question, sort })
}

function leastOf(...bounds: Array<string | undefined>): string | null {
  const given = bounds.filter(bound => bound !== undefined)
  given.sort((a, b) => parseQuantity(a) - parseQuantity(b))
  return given[0] ?? null
}

/** All levels there are, by shop and variant. */
async function byKey(ctx: Context, asked: LevelsInput): Promise<PageOf<LevelView>> {
  const { shopId, variantId, productId, atMost, limit, after } = asked
  const scope = shopId ?? ctx.shopId
  if (scope !== null) ctx.shop(scope)
  const rows = await levels(ctx, 'stock.read', [
    ctx.tenantId,
    ctx.company().id,
    scope,
    await idsOf(ctx, variantId, productId),
    ...levelCursor.behind(after),
    limit + 1,
    atMost ?? null
  ])
  const facts = await factsOf(
    ctx,
    rows.map(r => r.variant_id)
  )
  return levelCursor.page(rows, limit, r => viewOfLevel(ctx, r, facts.get(r.variant_id)))
}
