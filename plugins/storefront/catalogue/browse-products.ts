import { defineUseCase, Id, Input, Line, PageInput, type Static, Type } from 'stoa/plugin'
import { PublishedProducts } from '../../../contracts/catalogue.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { pricing, type ShownPage, withStock } from './view.ts'

export const browseProducts = defineUseCase({
  name: 'storefront.browse-products',
  summary: 'Products on sale, with prices and the stock the shop shows',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({
    search: Type.Optional(Line(100, 'Words of the name, the SKU or the barcode.')),
    categoryId: Type.Optional(Id),
    sort: Type.Optional(
      Type.Union([
        Type.Literal('name'),
        Type.Literal('price'),
        Type.Literal('-price'),
        Type.Literal('newest')
      ])
    ),
    ...PageInput
  }),
  async run(ctx, question): Promise<Static<typeof ShownPage>> {
    const { items, next } = await ctx
      .ask(PublishedProducts)
      .browse({ ...question, shopId: ctx.shop().id })
    return { ...(await pricing(ctx)), items: await withStock(ctx, items), next }
  }
})
