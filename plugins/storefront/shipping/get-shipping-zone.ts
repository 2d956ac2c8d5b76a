import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { zoneById } from './store.ts'

export const getShippingZone = defineUseCase({
  name: 'storefront.get-shipping-zone',
  summary: 'One shipping zone',
  permission: 'shipping.edit',
  reads: true,
  input: Input({ zoneId: Id }),
  async run(ctx, { zoneId }) {
    const [zone] = await zoneById.alone([ctx.tenantId, ctx.company().id, zoneId])
    if (!zone) throw coreErrors['not-found']({ what: 'shipping zone' })
    return zone
  }
})
