import { defineUseCase, Id, Type } from 'stoa/plugin'
import { zones } from './store.ts'

export const getShippingZone = defineUseCase({
  name: 'storefront.get-shipping-zone',
  summary: 'One shipping zone',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object({ zoneId: Id }, { additionalProperties: false }),
  run: (ctx, { zoneId }) => zones.get(ctx, zoneId)
})
