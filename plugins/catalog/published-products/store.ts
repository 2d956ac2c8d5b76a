import { statement, type Context } from 'stoa/plugin'

const PRICE =
  'CASE WHEN p.active THEN (SELECT min(v.price_minor) FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id AND v.active) END'
// By the products' keys, and then their variants: there is no other way, also when PostgreSQL knows
// nothing of the tables yet.
const refresh = statement(
  'catalog.publish-products',
  `
  UPDATE catalog_product p SET published_price_minor = ${PRICE}
  WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = ANY ($3::uuid[]) AND p.published_price_minor IS DISTINCT FROM ${PRICE}`
)

/**
 * Brings what a storefront shows of products, and the price it sorts them by, up to date with them
 * and their variants.
 */
export const publishProducts = (ctx: Context, productIds: string[]): Promise<unknown> =>
  refresh([ctx.tenantId, ctx.company().id, productIds])
