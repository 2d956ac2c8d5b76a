import { defineUseCase, Id, Input } from 'stoa/plugin'
import { zones } from './store.ts'

export const getShippingZone = defineUseCase({
  name: 'storefront.get-shipping-zone',
  summary: 'One shipping zone',
  permission: 'shipping.edit',
  reads: true,
  input: Input({ zoneId: Id }),
  run: (ctx, { zoneId }) => zones.get(ctx, zoneId)
})
