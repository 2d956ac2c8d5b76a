import { defineUseCase, Input } from 'stoa/plugin'
import { taxClasses } from './store.ts'

export const listTaxClasses = defineUseCase({
  name: 'catalog.list-tax-classes',
  summary: 'The tax classes of the company',
  permission: 'product.read',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: await taxClasses([ctx.tenantId, ctx.company().id]) })
})
