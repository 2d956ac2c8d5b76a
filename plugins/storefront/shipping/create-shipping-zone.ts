import { defineUseCase, Input } from 'stoa/plugin'
import { ZoneFacts } from './input.ts'
import { uniquePlaces } from './rules.ts'
import { zones } from './store.ts'

export const createShippingZone = defineUseCase({
  name: 'storefront.create-shipping-zone',
  summary: 'Creates a shipping zone',
  permission: 'shipping.edit',
  input: Input(ZoneFacts),
  run: (ctx, { name, places }) => zones.create(ctx, { name, places: uniquePlaces(places) })
})
