import { defineUseCase, Input, newId } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { ZoneFacts } from './input.ts'
import { uniquePlaces } from './rules.ts'
import { insertZone } from './store.ts'

export const createShippingZone = defineUseCase({
  name: 'storefront.create-shipping-zone',
  summary: 'Creates a shipping zone',
  permission: 'shipping.edit',
  input: Input(ZoneFacts),
  async run(ctx, { name, places }) {
    const [zone] = await insertZone([
      ctx.tenantId,
      ctx.company().id,
      newId(),
      name,
      uniquePlaces(places)
    ])
    if (!zone) throw storefrontErrors['zone-name-taken']({ name })
    ctx.audited(zone.id, { name, places })
    return zone
  }
})
