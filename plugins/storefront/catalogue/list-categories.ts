import { defineUseCase, Id, Type } from 'stoa/plugin'
import { PublishedProducts } from '../../../contracts/catalogue.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { OrNull } from '../schemas/or-null.ts'

export const CategoryList = Type.Object({
  items: Type.Array(Type.Object({ id: Id, name: Type.String(), parentId: OrNull(Id) }))
})

export const listCategories = defineUseCase({
  name: 'storefront.list-categories',
  summary: "The categories of the shop's products",
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await ctx.ask(PublishedProducts).categories() })
})
