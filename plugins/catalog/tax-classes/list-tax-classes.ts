import { defineUseCase, Type } from 'stoa/plugin'
import { taxClasses } from './store.ts'

export const listTaxClasses = defineUseCase({
  name: 'catalog.list-tax-classes',
  summary: 'The tax classes of the company',
  permission: 'product.read',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await taxClasses([ctx.tenantId, ctx.company().id]) })
})
