import { defineUseCase, PageInput, Input } from 'stoa/plugin'
import { zones } from './store.ts'

export const listShippingZones = defineUseCase({
  name: 'storefront.list-shipping-zones',
  summary: 'Lists the shipping zones',
  permission: 'shipping.edit',
  reads: true,
  input: Input(PageInput),
  run: (ctx, question) => zones.list(ctx, question)
})
