import { defineUseCase, Id, toChange, Version, Input } from 'stoa/plugin'
import { ZoneFacts } from './input.ts'
import { uniquePlaces } from './rules.ts'
import { zones } from './store.ts'

export const changeShippingZone = defineUseCase({
  name: 'storefront.change-shipping-zone',
  summary: 'Updates a shipping zone',
  permission: 'shipping.edit',
  input: Input({ zoneId: Id, version: Version, ...toChange(ZoneFacts) }),
  run: (ctx, { zoneId, version, name, places }) =>
    zones.change(ctx, zoneId, version, { name, places: places && uniquePlaces(places) })
})
