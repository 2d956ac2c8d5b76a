import { defineUseCase, Id, Input, Nullable, Type, Version } from 'stoa/plugin'
import { CategoryName } from './input.ts'
import { changeCategoryRow } from './store.ts'

export const changeCategory = defineUseCase({
  name: 'catalog.change-category',
  summary: 'Renames a category or moves it with its subcategories',
  permission: 'category.edit',
  input: Input({
    categoryId: Id,
    version: Version,
    name: Type.Optional(CategoryName),
    parentId: Type.Optional(Nullable(Id, 'null: to the top.'))
  }),
  async run(ctx, { categoryId, version, name, parentId }) {
    const change = {
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(parentId === undefined ? {} : { parentId })
    }
    const category = await changeCategoryRow(ctx, categoryId, version, change)
    ctx.audited(categoryId, change)
    return category
  }
})
