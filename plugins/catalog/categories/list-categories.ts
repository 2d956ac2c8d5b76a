import { defineUseCase, Input, PageInput, pageOf, readCursor, Type } from 'stoa/plugin'
import { categoryPage } from './store.ts'

export const listCategories = defineUseCase({
  name: 'catalog.list-categories',
  summary: 'The categories as a flat list, each with its parent',
  permission: 'product.read',
  reads: true,
  input: Input({ ...PageInput, limit: Type.Integer({ minimum: 1, maximum: 1000, default: 1000 }) }),
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
