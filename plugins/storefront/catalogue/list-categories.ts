import { defineUseCase, Id, Type } from 'stoa/plugin'
import { Window } from '../../../contracts/catalogue.ts'
import { ShopWindow } from '../visitors/entrances.ts'
import { OrNull } from '../schemas/or-null.ts'

export const CategoryList = Type.Object({
  items: Type.Array(Type.Object({ id: Id, name: Type.String(), parentId: OrNull(Id) }))
})

export const listCategories = defineUseCase({
  name: 'storefront.list-categories',
  summary: "The categories of the shop's products",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await ctx.ask(Window).categories() })
})
