import { defineUseCase, Id, toChange, Type, Version } from 'stoa/plugin'
import { ZoneFacts } from './input.ts'
import { uniquePlaces } from './rules.ts'
import { zones } from './store.ts'

export const changeShippingZone = defineUseCase({
  name: 'storefront.change-shipping-zone',
  summary: 'Updates a shipping zone',
  permission: 'shipping.edit',
  input: Type.Object(
    { zoneId: Id, version: Version, ...toChange(ZoneFacts) },
    { additionalProperties: false }
  ),
  run: (ctx, { zoneId, version, name, places }) =>
    zones.change(ctx, zoneId, version, { name, places: places && uniquePlaces(places) })
})
