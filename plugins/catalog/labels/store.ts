import { statement } from 'stoa/plugin'
import type { Unit } from '../../../contracts/units.ts'

export interface LabelRow {
  variantId: string
  sku: string
  name: string
  priceMinor: number
  soldBy: Unit
  weightGrams: number | null
  barcode: string | null
}

/** What is printed of variants, on sale or not; [tenant, company, ids]. */
export const labelRows = statement<LabelRow>(
  'catalog.labels',
  `
  SELECT v.id AS "variantId", v.sku, v.name, v.price_minor AS "priceMinor", p.sold_by AS "soldBy", v.weight_grams AS "weightGrams",
    (SELECT b.code FROM catalog_barcode b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = v.id AND b.pack_id IS NULL ORDER BY b.code LIMIT 1) AS barcode
  FROM unnest($3::uuid[]) AS wanted (id)
  CROSS JOIN LATERAL (SELECT id, sku, name, price_minor, weight_grams, product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = wanted.id OFFSET 0) v
  CROSS JOIN LATERAL (SELECT sold_by FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p`
)
