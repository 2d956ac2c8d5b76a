import { statement, type Context, wordyCustom } from 'stoa/plugin'
import { ProductFields } from './custom-fields.ts'
import { termsOf } from './rules/search-terms.ts'

// Each product is gone to by its key, then its variants, then their barcodes (OFFSET 0): see
// sellables for why.
const textsAndTerms = statement<{ id: string; texts: string[]; terms: string[] }>(
  'catalog.searchable-texts',
  `
  SELECT p.id, ARRAY[p.sku, p.name] || ARRAY(
      SELECT t.text FROM (SELECT id, sku, name FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id ORDER BY position, id OFFSET 0) v
      CROSS JOIN LATERAL (SELECT v.sku UNION ALL SELECT v.name UNION ALL SELECT unnest(ARRAY[code, canonical]) FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND variant_id = v.id) t (text))
      || CASE WHEN p.custom <> '{}' THEN ${wordyCustom(ProductFields, 'p.custom')} ELSE '{}' END AS texts,
    ARRAY(SELECT term FROM catalog_product_term WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id) AS terms
  FROM unnest($3::uuid[]) AS wanted (id)
  CROSS JOIN LATERAL (SELECT id, sku, name, custom FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = wanted.id OFFSET 0) p`
)

const write = statement(
  'catalog.index-products',
  `
  WITH gone AS (
    DELETE FROM catalog_product_term t USING unnest($3::uuid[], $4::text[]) AS g (product_id, term)
    WHERE t.tenant_id = $1 AND t.company_id = $2 AND t.product_id = g.product_id AND t.term = g.term COLLATE "C")
  INSERT INTO catalog_product_term (tenant_id, company_id, term, product_id) SELECT $1, $2, n.term, n.product_id FROM unnest($5::uuid[], $6::text[]) AS n (product_id, term)
  ON CONFLICT (tenant_id, company_id, term, product_id) DO NOTHING`
)

/** Brings the words by which products are found up to date with their names, SKUs and barcodes. */
export async function indexProducts(ctx: Context, productIds: string[]): Promise<void> {
  const scope = [ctx.tenantId, ctx.company().id]
  const rows = (await textsAndTerms([...scope, productIds])).map(({ id, texts, terms }) => ({
    id,
    had: new Set(terms),
    has: new Set(termsOf(texts))
  }))
  const gone = rows.flatMap(({ id, had, has }) =>
    [...had].filter(term => !has.has(term)).map(term => ({ id, term }))
  )
  const added = rows.flatMap(({ id, had, has }) =>
    [...has].filter(term => !had.has(term)).map(term => ({ id, term }))
  )
  if (gone.length + added.length === 0) return
  await write([
    ...scope,
    gone.map(e => e.id),
    gone.map(e => e.term),
    added.map(e => e.id),
    added.map(e => e.term)
  ])
}
