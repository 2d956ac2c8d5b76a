import { type Context, defineUseCase, Id, Input, PageInput, type Static, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { worthOf } from './store.ts'
import { AsOf, beforeOf, type ValuedGoods, viewOfWorth } from './view.ts'

export const ValueQuestion = {
  ...AsOf,
  shopId: Type.Optional(Id),
  categoryId: Type.Optional(Id),
  productId: Type.Optional(Id),
  search: Type.Optional(Type.String({ minLength: 1, maxLength: 100 }))
}
const PageQuestion = Input({ ...ValueQuestion, ...PageInput })

export const listStockValue = defineUseCase({
  name: 'purchasing.list-stock-value',
  summary: 'What is in stock and what it is worth, by name, now or as of a day',
  permission: 'stock-value.read',
  reads: true,
  input: PageQuestion,
  run: (ctx, question) => pageOfStockValue(ctx, question)
})

/** One page of the list. @throws stoa.not-found for a shop that is none of the caller's */
export async function pageOfStockValue(
  ctx: Context,
  { asOf, shopId, limit, ...of }: Static<typeof PageQuestion>
): Promise<{ items: ValuedGoods[]; next: string | null }> {
  if (shopId !== undefined) ctx.shop(shopId)
  const { items, next } = await ctx.ask(Catalog).goods({ ...of, sort: 'name', limit })
  const worth = await worthOf(
    ctx,
    items.map(({ variantId }) => variantId),
    beforeOf(ctx, asOf)
  )
  return {
    items: items.map(({ variantId, productId, sku, name }) => ({
      variantId,
      productId,
      sku,
      name,
      ...viewOfWorth(worth.get(variantId), shopId ?? ctx.shopId ?? undefined)
    })),
    next
  }
}
