import { defineUseCase, Id, Type, Input } from 'stoa/plugin'
import { CategoryName } from './input.ts'
import { categories, demandParent, lockTree } from './store.ts'

/** @throws stoa.not-found, catalog.category-name-taken, catalog.category-too-deep */
export const createCategory = defineUseCase({
  name: 'catalog.create-category',
  summary: 'Creates a category',
  permission: 'category.edit',
  input: Input({ name: CategoryName, parentId: Type.Optional(Id) }),
  async run(ctx, { name, parentId }) {
    if (parentId !== undefined) {
      await lockTree(ctx)
      await demandParent(ctx, null, parentId)
    }
    return categories.create(ctx, { name: name.trim(), parentId })
  }
})
