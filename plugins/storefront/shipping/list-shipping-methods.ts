import { defineUseCase, PageInput, Type } from 'stoa/plugin'
import { methods } from './store.ts'

export const listShippingMethods = defineUseCase({
  name: 'storefront.list-shipping-methods',
  summary: 'Lists the shipping methods',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object(PageInput, { additionalProperties: false }),
  run: (ctx, question) => methods.list(ctx, question)
})
