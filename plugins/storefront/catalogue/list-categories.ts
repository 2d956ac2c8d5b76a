import { defineUseCase, Id, Input, Nullable, Type } from 'stoa/plugin'
import { PublishedProducts } from '../../../contracts/catalogue.ts'
import { StorefrontAuth } from '../visitors/auth.ts'

export const CategoryList = Type.Object({
  items: Type.Array(Type.Object({ id: Id, name: Type.String(), parentId: Nullable(Id) }))
})

export const listCategories = defineUseCase({
  name: 'storefront.list-categories',
  summary: "The categories of the shop's products",
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: await ctx.ask(PublishedProducts).categories() })
})
