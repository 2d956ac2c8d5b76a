import {
  defineUseCase,
  Id,
  pageOf,
  readCursor,
  Page,
  PageInput,
  Type,
  Version,
  Line
} from 'stoa/plugin'
import { addCategory, categoryPage, changeCategoryRow } from '../category-repository.ts'

export const CategoryView = Type.Object({
  id: Id,
  parentId: Type.Union([Id, Type.Null()]),
  name: Type.String(),
  version: Type.Integer()
})
export const CategoryPage = Page(CategoryView)
// The sign of a path stays free, so that 'Home > Lamps' can be read in one way only.
const Name = Line(80, 'Unique among its siblings, whatever its case; without ">".', '>')

export const listCategories = defineUseCase({
  name: 'catalog.list-categories',
  summary: "The categories, each with its parent; the tree is the reader's to build",
  permission: 'product.read',
  reads: true,
  input: Type.Object(
    { ...PageInput, limit: Type.Integer({ minimum: 1, maximum: 1000, default: 1000 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { limit, after }) {
    const [behind = null] = readCursor(after, 'id') ?? []
    return pageOf(
      await categoryPage([ctx.tenantId, ctx.company().id, behind, limit + 1]),
      limit,
      r => [r.id],
      r => r
    )
  }
})

export const createCategory = defineUseCase({
  name: 'catalog.create-category',
  summary: 'Adds a category to the tree',
  permission: 'category.edit',
  input: Type.Object({ name: Name, parentId: Type.Optional(Id) }, { additionalProperties: false }),
  async run(ctx, { name, parentId }) {
    const category = await addCategory(ctx, name.trim(), parentId ?? null)
    ctx.audited(category.id, { name: category.name, parentId })
    return category
  }
})

export const changeCategory = defineUseCase({
  name: 'catalog.change-category',
  summary: 'Renames a category or moves it, with all below it',
  permission: 'category.edit',
  input: Type.Object(
    {
      categoryId: Id,
      version: Version,
      name: Type.Optional(Name),
      parentId: Type.Optional(Type.Union([Id, Type.Null()], { description: 'null: to the top.' }))
    },
    { additionalProperties: false }
  ),
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
