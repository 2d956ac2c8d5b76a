import { Id, Nullable, Page, Type } from 'stoa/plugin'

export const CategoryView = Type.Object({
  id: Id,
  parentId: Nullable(Id),
  name: Type.String(),
  version: Type.Integer()
})
export const CategoryPage = Page(CategoryView)
