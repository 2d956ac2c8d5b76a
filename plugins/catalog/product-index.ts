import { statement, type Context } from 'stoa/plugin'
import { termsOf } from './domain/search-terms.ts'

const texts = statement<{ id: string, texts: string[] }>('catalog.searchable-texts', `
  SELECT p.id, ARRAY[p.sku, p.name] || ARRAY(SELECT unnest(ARRAY[v.sku, v.name]) FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id ORDER BY v.position, v.id)
    || ARRAY(SELECT b.code FROM catalog_variant v JOIN catalog_barcode b ON b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = v.id
             WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id) AS texts
  FROM catalog_product p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = ANY ($3)`)

const write = statement('catalog.index-products', `
  WITH wanted AS MATERIALIZED (SELECT * FROM unnest($4::uuid[], $5::text[]) AS w (product_id, term)),
  gone AS (
    DELETE FROM catalog_product_term t WHERE t.tenant_id = $1 AND t.company_id = $2 AND t.product_id = ANY ($3)
      AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.product_id = t.product_id AND w.term = t.term COLLATE "C"))
  INSERT INTO catalog_product_term (tenant_id, company_id, term, product_id) SELECT $1, $2, term, product_id FROM wanted
  ON CONFLICT (tenant_id, company_id, term, product_id) DO NOTHING`)

/** Brings the words by which products are found up to date with their names, SKUs and barcodes. */
export async function indexProducts (ctx: Context, productIds: string[]): Promise<void> {
  if (productIds.length === 0) return
  const place = [ctx.tenantId, ctx.company().id, productIds]
  const entries = (await texts(place)).flatMap(row => termsOf(row.texts).map(term => ({ id: row.id, term })))
  await write([...place, entries.map(e => e.id), entries.map(e => e.term)])
}
