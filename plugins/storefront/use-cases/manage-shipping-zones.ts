import {
  coreErrors,
  defineUseCase,
  Id,
  newId,
  PageInput,
  pageOf,
  readCursor,
  Type,
  Version
} from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import {
  deleteZone,
  insertZone,
  methodsInZone,
  updateZone,
  zoneById,
  zoneNamed,
  zonePage
} from '../shipping-book.ts'
import { ZoneFacts } from '../shipping-input.ts'

const closed = { additionalProperties: false }
const unique = (places: string[]): string[] => [...new Set(places)]

export const listShippingZones = defineUseCase({
  name: 'storefront.list-shipping-zones',
  summary: 'Lists the shipping zones',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object(PageInput, closed),
  async run(ctx, { limit, after }) {
    const [before = null] = readCursor(after, 'id') ?? []
    return pageOf(
      await zonePage(ctx, { limit, after: before }),
      limit,
      zone => [zone.id],
      zone => zone
    )
  }
})

export const getShippingZone = defineUseCase({
  name: 'storefront.get-shipping-zone',
  summary: 'One shipping zone',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object({ zoneId: Id }, closed),
  async run(ctx, { zoneId }) {
    const [zone] = await zoneById.alone([ctx.tenantId, ctx.company().id, zoneId])
    if (!zone) throw coreErrors['not-found']({ what: 'shipping zone' })
    return zone
  }
})

export const addShippingZone = defineUseCase({
  name: 'storefront.add-shipping-zone',
  summary: 'Adds a shipping zone',
  permission: 'shipping.edit',
  input: Type.Object(ZoneFacts, closed),
  async run(ctx, { name, places }) {
    const [zone] = await insertZone([ctx.tenantId, ctx.company().id, newId(), name, unique(places)])
    if (!zone) throw storefrontErrors['zone-name-taken']({ name })
    ctx.audited(zone.id, { name, places })
    return zone
  }
})

export const changeShippingZone = defineUseCase({
  name: 'storefront.change-shipping-zone',
  summary: 'Changes a shipping zone',
  permission: 'shipping.edit',
  clashes: {
    storefront_shipping_zone_tenant_id_company_id_name_key: (_ctx, { name }) =>
      storefrontErrors['zone-name-taken']({ name })
  },
  input: Type.Object(
    {
      zoneId: Id,
      version: Version,
      name: Type.Optional(ZoneFacts.name),
      places: Type.Optional(ZoneFacts.places)
    },
    closed
  ),
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
      places === undefined ? null : unique(places)
    ])
    if (!zone) throw coreErrors['stale-version']({ version: current.version })
    ctx.audited(zoneId, { name, places })
    return zone
  }
})

export const removeShippingZone = defineUseCase({
  name: 'storefront.remove-shipping-zone',
  summary: 'Removes a shipping zone that no method belongs to',
  permission: 'shipping.edit',
  input: Type.Object({ zoneId: Id }, closed),
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
