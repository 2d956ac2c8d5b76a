import { defineUseCase, Id, Input, Nullable, Type, Version } from 'stoa/plugin'
import { CategoryName } from './input.ts'
import { categories, demandParent, lockTree } from './store.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, catalog.category-name-taken, catalog.category-cycle,
 * catalog.category-too-deep
 */
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
    if (parentId !== undefined) await lockTree(ctx)
    return categories.change(ctx, categoryId, version, async before => {
      if (parentId != null && parentId !== before.parentId) {
        await demandParent(ctx, categoryId, parentId)
      }
      return { name: name?.trim(), parentId }
    })
  }
})
