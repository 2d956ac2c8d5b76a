import { type Context, defineRepository, statement } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { MethodModel } from './method.model.ts'
import { MethodView, ZoneView } from './view.ts'
import { ZoneModel } from './zone.model.ts'

/** The shipping zones of the company acted in. */
export const zones = defineRepository({
  name: 'storefront.shipping-zone',
  model: ZoneModel,
  view: ZoneView,
  conflicts: {
    storefront_shipping_zone_tenant_id_company_id_name_key: ({ name }) =>
      storefrontErrors['zone-name-taken']({ name }),
    storefront_shipping_method_tenant_id_zone_id_fkey: () => storefrontErrors['zone-in-use']()
  },
  audited: ['name', 'places']
})

/** The shipping methods of the company; who acts in one shop knows of no other to collect at. */
export const methods = defineRepository({
  name: 'storefront.shipping-method',
  model: MethodModel,
  view: MethodView,
  visible: shop =>
    `(${shop}::uuid IS NULL OR r.pickup_shop_id IS NULL OR r.pickup_shop_id = ${shop})`,
  audited: ['name', 'variantId', 'rates', 'freeFromMinor', 'active']
})

const offered = statement<MethodView & { places: string[] | null }>(
  'storefront.methods-offered',
  `
  SELECT m.id, m.zone_id AS "zoneId", m.pickup_shop_id AS "pickupShopId", m.name, m.variant_id AS "variantId", m.rates, m.free_from_minor AS "freeFromMinor", m.active, m.version, z.places
  FROM storefront_shipping_method m LEFT JOIN storefront_shipping_zone z ON z.tenant_id = m.tenant_id AND z.id = m.zone_id
  WHERE m.tenant_id = $1 AND m.company_id = $2 AND m.active AND (m.pickup_shop_id = $3 OR m.zone_id IS NOT NULL) ORDER BY m.name, m.id LIMIT 500`
)

/**
 * The active methods that may come into question in a shop, each with the places of its zone; null
 * for those to collect there.
 */
export const methodsAt = async (
  ctx: Context,
  shopId: string
): Promise<Array<{ method: MethodView; places: string[] | null }>> =>
  (await offered([ctx.tenantId, ctx.company().id, shopId])).map(({ places, ...method }) => ({
    method,
    places
  }))
