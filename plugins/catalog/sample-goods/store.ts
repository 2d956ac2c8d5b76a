import { newId, statement, type UnitContext } from 'stoa/plugin'
import { ProductChanged } from '../../../contracts/catalogue.ts'
import { GoodsMoved } from '../../../contracts/stock.ts'

interface FoundProduct {
  id: string
  sku: string
  name: string
  active: boolean
  variantIds: string[]
}

/** By their SKUs; [tenant, company, SKUs]. */
export const sampleProducts = statement<FoundProduct>(
  'catalog.sample-products',
  `
  SELECT p.id, p.sku, p.name, p.active, ARRAY(SELECT v.id FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id ORDER BY v.position, v.id) AS "variantIds"
  FROM unnest($3::text[]) AS wanted (sku)
  CROSS JOIN LATERAL (SELECT id, sku, name, active FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND sku = wanted.sku COLLATE "C" OFFSET 0) p`
)

/** Those of the codes, which are canonical, that some variant has; [tenant, company, codes]. */
export const takenBarcodes = statement<{ code: string }>(
  'catalog.taken-barcodes',
  `
  SELECT wanted.code FROM unnest($3::text[]) AS wanted (code)
  WHERE EXISTS (SELECT 1 FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND canonical = wanted.code COLLATE "C" OFFSET 0)`
)

/** Puts products on sale, or archives them; [tenant, company, ids, whether on sale]. */
export const setActive = statement(
  'catalog.set-sample-products-active',
  `
  UPDATE catalog_product SET active = $4, version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3::uuid[])`
)

/** Says of products that were put on sale again, or archived. */
export async function emitChanged(ctx: UnitContext, products: FoundProduct[]): Promise<void> {
  const companyId = ctx.company().id
  for (const { id: productId, sku, name, variantIds } of products) {
    await ctx.emit(ProductChanged, { companyId, productId, sku, name, variantIds })
  }
}

const lock = statement(
  'catalog.lock-sample-goods',
  "SELECT pg_advisory_xact_lock(hashtextextended('catalog sample goods ' || $1::text, 0))"
)

/** Whoever adds or removes sample goods waits for whoever is doing so: pressed twice, it is done once. */
export const lockSampleGoods = (ctx: UnitContext): Promise<unknown> => lock([ctx.company().id])

/** Goods are put into stock, and taken out of it, by who may do so without samples too. */
export const mayAdjust = (ctx: UnitContext, shopId: string, variantId: string): boolean =>
  ctx.can('stock.adjust', { shopId, variantId })

/**
 * Books sample goods into a shop, or out of it again: as opening stock, where somebody keeps stock.
 * @param lines quantities as decimal text, below zero when they leave
 */
export async function moveSampleGoods(
  ctx: UnitContext,
  shopId: string,
  lines: Array<{ variantId: string; quantity: string }>
): Promise<void> {
  if (lines.length === 0) return
  await ctx.emit(GoodsMoved, {
    companyId: ctx.company().id,
    shopId,
    reason: 'opening',
    document: { type: 'catalog.sample-goods', id: newId() },
    occurredAt: ctx.now.toISOString(),
    lines
  })
}
