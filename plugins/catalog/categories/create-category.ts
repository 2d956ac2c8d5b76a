import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { CategoryName } from './input.ts'
import { addCategory } from './store.ts'

export const createCategory = defineUseCase({
  name: 'catalog.create-category',
  summary: 'Creates a category',
  permission: 'category.edit',
  input: Input({ name: CategoryName, parentId: Type.Optional(Id) }),
  async run(ctx, { name, parentId }) {
    const category = await addCategory(ctx, name.trim(), parentId ?? null)
    ctx.audited(category.id, { name: category.name, parentId })
    return category
  }
})
