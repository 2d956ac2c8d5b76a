import { Id, Page, Type } from 'stoa/plugin'

export const CategoryView = Type.Object({
  id: Id,
  parentId: Type.Union([Id, Type.Null()]),
  name: Type.String(),
  version: Type.Integer()
})
export const CategoryPage = Page(CategoryView)
