import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { deleteZone, methodsInZone } from './store.ts'

export const removeShippingZone = defineUseCase({
  name: 'storefront.remove-shipping-zone',
  summary: 'Removes a shipping zone without shipping methods',
  permission: 'shipping.edit',
  input: Input({ zoneId: Id }),
  async run(ctx, { zoneId }) {
    const place = [ctx.tenantId, ctx.company().id, zoneId]
    const [used] = await methodsInZone(place)
    if (used && used.n > 0) throw storefrontErrors['zone-in-use']()
    if ((await deleteZone(place)).length === 0) {
      throw coreErrors['not-found']({ what: 'shipping zone' })
    }
    ctx.audited(zoneId)
    return {}
  }
})
