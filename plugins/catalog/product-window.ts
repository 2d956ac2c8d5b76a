import { statement, type Context } from 'stoa/plugin'

// Each product is gone to by its key, then its variants: see sellables for why.
const refresh = statement('catalog.refresh-window', `
  UPDATE catalog_product p SET window_price_minor = CASE WHEN p.active THEN w.price_minor END
  FROM (SELECT wanted.id, (SELECT min(price_minor) FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = wanted.id AND active) AS price_minor
        FROM unnest($3::uuid[]) AS wanted (id) OFFSET 0) w
  WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = w.id AND p.window_price_minor IS DISTINCT FROM CASE WHEN p.active THEN w.price_minor END`)

/** Brings what a shop window shows of products, and the price it sorts them by, up to date with them and their variants. */
export const showInWindow = (ctx: Context, productIds: string[]): Promise<unknown> => refresh([ctx.tenantId, ctx.company().id, productIds])
