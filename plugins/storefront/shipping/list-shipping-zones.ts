import { defineUseCase, PageInput, Type } from 'stoa/plugin'
import { zones } from './store.ts'

export const listShippingZones = defineUseCase({
  name: 'storefront.list-shipping-zones',
  summary: 'Lists the shipping zones',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object(PageInput, { additionalProperties: false }),
  run: (ctx, question) => zones.list(ctx, question)
})
