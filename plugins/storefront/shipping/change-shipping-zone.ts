import { coreErrors, defineUseCase, Id, Input, Type, Version } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { ZoneFacts } from './input.ts'
import { uniquePlaces } from './rules.ts'
import { updateZone, zoneById, zoneNamed } from './store.ts'

export const changeShippingZone = defineUseCase({
  name: 'storefront.change-shipping-zone',
  summary: 'Updates a shipping zone',
  permission: 'shipping.edit',
  clashes: {
    storefront_shipping_zone_tenant_id_company_id_name_key: (_ctx, { name }) =>
      storefrontErrors['zone-name-taken']({ name })
  },
  input: Input({
    zoneId: Id,
    version: Version,
    name: Type.Optional(ZoneFacts.name),
    places: Type.Optional(ZoneFacts.places)
  }),
  async run(ctx, { zoneId, version, name, places }) {
    const place = [ctx.tenantId, ctx.company().id]
    const [current] = await zoneById([...place, zoneId])
    if (!current) throw coreErrors['not-found']({ what: 'shipping zone' })
    const [same] =
      name === undefined || name === current.name ? [] : await zoneNamed([...place, name])
    if (same) throw storefrontErrors['zone-name-taken']({ name })
    const [zone] = await updateZone([
      ...place,
      zoneId,
      version,
      name ?? null,
      places === undefined ? null : uniquePlaces(places)
    ])
    if (!zone) throw coreErrors['stale-version']({ version: current.version })
    ctx.audited(zoneId, { name, places })
    return zone
  }
})
