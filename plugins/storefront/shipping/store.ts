import { type Context, coreErrors, statement } from 'stoa/plugin'
import type { MethodView, ZoneView } from './view.ts'

const METHOD =
  'id, zone_id, pickup_shop_id, name, variant_id, rates, free_from_minor, active, version'
interface MethodRow {
  id: string
  zone_id: string | null
  pickup_shop_id: string | null
  name: string
  variant_id: string
  rates: MethodView['rates']
  free_from_minor: number | null
  active: boolean
  version: number
}
/** Who acts in one shop knows of no other to collect at. */
const HERE = (shop: string): string =>
  `(${shop}::uuid IS NULL OR pickup_shop_id IS NULL OR pickup_shop_id = ${shop})`
interface Page {
  limit: number
  after: string | null
}

/** tenant, company, id, name, places; no row when the name is taken. */
export const insertZone = statement<ZoneView>(
  'storefront.insert-zone',
  `
  INSERT INTO storefront_shipping_zone (tenant_id, company_id, id, name, places) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, company_id, name) DO NOTHING RETURNING id, name, places, version`
)
/** tenant, company, id, version, name|null, places|null */
export const updateZone = statement<ZoneView>(
  'storefront.update-zone',
  `
  UPDATE storefront_shipping_zone SET name = coalesce($5, name), places = coalesce($6, places), version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $4 RETURNING id, name, places, version`
)
export const deleteZone = statement<{ id: string }>(
  'storefront.delete-zone',
  'DELETE FROM storefront_shipping_zone WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING id'
)
export const zoneById = statement<ZoneView>(
  'storefront.zone',
  'SELECT id, name, places, version FROM storefront_shipping_zone WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)
export const zoneNamed = statement<{ id: string }>(
  'storefront.zone-named',
  'SELECT id FROM storefront_shipping_zone WHERE tenant_id = $1 AND company_id = $2 AND name = $3'
)
export const methodsInZone = statement<{ n: number }>(
  'storefront.methods-in-zone',
  'SELECT count(*)::int AS n FROM storefront_shipping_method WHERE tenant_id = $1 AND company_id = $2 AND zone_id = $3'
)
const zones = statement<ZoneView>(
  'storefront.zones',
  `
  SELECT id, name, places, version FROM storefront_shipping_zone WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`
)

/** tenant, company, id, zone|null, shop|null, name, variant, rates, free from|null, active */
export const insertMethod = statement<MethodRow>(
  'storefront.insert-method',
  `
  INSERT INTO storefront_shipping_method (tenant_id, company_id, id, zone_id, pickup_shop_id, name, variant_id, rates, free_from_minor, active) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${METHOD}`
)
/**
 * tenant, company, id, version, name|null, variant|null, rates|null, whether free from changes,
 * free from|null, active|null
 */
export const updateMethod = statement<MethodRow>(
  'storefront.update-method',
  `
  UPDATE storefront_shipping_method SET name = coalesce($5, name), variant_id = coalesce($6, variant_id), rates = coalesce($7, rates),
    free_from_minor = CASE WHEN $8 THEN $9 ELSE free_from_minor END, active = coalesce($10, active), version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $4 RETURNING ${METHOD}`
)
const deleteMethod = statement<{ id: string }>(
  'storefront.delete-method',
  `DELETE FROM storefront_shipping_method WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND ${HERE('$4')} RETURNING id`
)
const methodById = statement<MethodRow>(
  'storefront.method',
  `SELECT ${METHOD} FROM storefront_shipping_method WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND ${HERE('$4')}`
)
const methods = statement<MethodRow>(
  'storefront.methods',
  `
  SELECT ${METHOD} FROM storefront_shipping_method WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id > $3) AND ${HERE('$5')} ORDER BY id LIMIT $4`
)
const offered = statement<MethodRow & { places: string[] | null }>(
  'storefront.methods-offered',
  `
  SELECT m.id, m.zone_id, m.pickup_shop_id, m.name, m.variant_id, m.rates, m.free_from_minor, m.active, m.version, z.places
  FROM storefront_shipping_method m LEFT JOIN storefront_shipping_zone z ON z.tenant_id = m.tenant_id AND z.id = m.zone_id
  WHERE m.tenant_id = $1 AND m.company_id = $2 AND m.active AND (m.pickup_shop_id = $3 OR m.zone_id IS NOT NULL) ORDER BY m.name, m.id LIMIT 500`
)

export const methodView = (r: MethodRow): MethodView => ({
  id: r.id,
  zoneId: r.zone_id,
  pickupShopId: r.pickup_shop_id,
  name: r.name,
  variantId: r.variant_id,
  rates: r.rates,
  freeFromMinor: r.free_from_minor,
  active: r.active,
  version: r.version
})

export const zonePage = (ctx: Context, { limit, after }: Page): Promise<ZoneView[]> =>
  zones([ctx.tenantId, ctx.company().id, after, limit + 1])
export const methodPage = async (ctx: Context, { limit, after }: Page): Promise<MethodView[]> =>
  (await methods([ctx.tenantId, ctx.company().id, after, limit + 1, ctx.shopId])).map(methodView)

/** null when there is none, or it is collected at a shop the caller does not act in. */
export async function findMethod(ctx: Context, methodId: string): Promise<MethodView | null> {
  const [row] = await methodById([ctx.tenantId, ctx.company().id, methodId, ctx.shopId])
  return row ? methodView(row) : null
}

/** @returns false when there was none to remove */
export const dropMethod = async (ctx: Context, methodId: string): Promise<boolean> =>
  (await deleteMethod([ctx.tenantId, ctx.company().id, methodId, ctx.shopId])).length > 0

/**
 * The active methods that may come into question in a shop, each with the places of its zone; null
 * for those to collect there.
 */
export const methodsAt = async (
  ctx: Context,
  shopId: string
): Promise<Array<{ method: MethodView; places: string[] | null }>> =>
  (await offered([ctx.tenantId, ctx.company().id, shopId])).map(row => ({
    method: methodView(row),
    places: row.places
  }))

export async function existingMethod(ctx: Context, methodId: string): Promise<MethodView> {
  const method = await findMethod(ctx, methodId)
  if (method === null) throw coreErrors['not-found']({ what: 'shipping method' })
  return method
}
