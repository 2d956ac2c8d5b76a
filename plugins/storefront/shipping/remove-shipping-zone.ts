import { defineUseCase, Id, Input } from 'stoa/plugin'
import { zones } from './store.ts'

/** @throws stoa.not-found, storefront.zone-in-use */
export const removeShippingZone = defineUseCase({
  name: 'storefront.remove-shipping-zone',
  summary: 'Removes a shipping zone without shipping methods',
  permission: 'shipping.edit',
  input: Input({ zoneId: Id }),
  async run(ctx, { zoneId }) {
    await zones.remove(ctx, zoneId)
    return {}
  }
})
