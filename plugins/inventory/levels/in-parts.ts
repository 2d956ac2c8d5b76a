import { type Context, type PageOf, parseQuantity } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { Components } from '../../../contracts/components.ts'
import type { LevelsInput } from './input.ts'
import { factsOf, type LevelView, unstocked, viewOfLevel } from './view.ts'

const MOST_VARIANTS = 1_000
const MOST_UNSTOCKED = 1_000

/**
 * Of chosen goods, where nothing else is asked, also those that have no stock of their own: they were never
 * stocked in any shop.
 */
export async function withUnstocked(
  ctx: Context,
  { shopId, variantId, productId, sort, state, search, code, categoryId, atMost }: LevelsInput,
  { items, next }: PageOf<LevelView>
): Promise<LevelView[]> {
  const others = [sort, state, search, code, categoryId, atMost]
  if (next !== null || others.some(part => part !== undefined)) return items
  const ids = await idsOf(ctx, variantId, productId)
  const apart = ids === null ? undefined : await ctx.askIfAnswered(Components)?.takenFor(ids)
  if (apart === undefined || apart.size === 0) return items
  const scope = shopId ?? ctx.shopId
  const company = ctx.company().id
  const shops =
    scope === null ? ctx.shops().filter(one => one.companyId === company) : [ctx.shop(scope)]
  const facts = await factsOf(ctx, [...apart.keys()])
  const known = new Set(items.map(one => `${one.shopId} ${one.variantId}`))
  const more = shops.flatMap(({ id }) =>
    [...apart.keys()]
      .filter(one => !known.has(`${id} ${one}`))
      .map(one => viewOfLevel(ctx, unstocked(id, one), facts.get(one)))
  )
  return [...items, ...more.slice(0, MOST_UNSTOCKED)]
}

/** The list says of what is made of parts how much there could be, and that is what is asked for. */
export function isAskedFor({ available, state }: LevelView, asked: LevelsInput): boolean {
  const milli = parseQuantity(available)
  const isLow = { low: state !== 'enough', none: milli <= 0, negative: milli < 0 }
  if (asked.state !== undefined && !isLow[asked.state]) return false
  return asked.atMost === undefined || milli <= parseQuantity(asked.atMost)
}

/** The variants that are chosen; null: none are. */
export async function idsOf(
  ctx: Context,
  variantId: string | undefined,
  productId: string | undefined
): Promise<string[] | null> {
  if (variantId !== undefined) return [variantId]
  if (productId === undefined) return null
  const { items } = await ctx.ask(Catalog).goods({ productId, sort: 'name', limit: MOST_VARIANTS })
  return items.map(one => one.variantId)
}
