import { defineUseCase, PageInput, Input } from 'stoa/plugin'
import { methods } from './store.ts'

export const listShippingMethods = defineUseCase({
  name: 'storefront.list-shipping-methods',
  summary: 'Lists the shipping methods',
  permission: 'shipping.edit',
  reads: true,
  input: Input(PageInput),
  run: (ctx, question) => methods.list(ctx, question)
})
