import { defineUseCase, PageInput, Type, Input } from 'stoa/plugin'
import { categories } from './store.ts'

export const listCategories = defineUseCase({
  name: 'catalog.list-categories',
  summary: 'The categories as a flat list, each with its parent',
  permission: 'product.read',
  reads: true,
  input: Input({ ...PageInput, limit: Type.Integer({ minimum: 1, maximum: 1000, default: 1000 }) }),
  run: (ctx, question) => categories.list(ctx, question)
})
