import { statement } from 'stoa/plugin'
import type { CatalogAnswers, VariantOfCode } from '../../../contracts/catalogue.ts'
import { canonicalCode } from '../../../contracts/gtin.ts'
import { normaliseBarcode, normaliseSku } from './rules/sku.ts'

const rows = statement<VariantOfCode>(
  'catalog.variants-by-code',
  `
  SELECT 'sku' AS by, w.asked AS code, v.id AS "variantId", v.sku, NULL::uuid AS "packId" FROM unnest($3::text[], $4::text[]) AS w (asked, sku)
  CROSS JOIN LATERAL (SELECT id, sku FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND sku = w.sku COLLATE "C" OFFSET 0) v
  UNION ALL
  SELECT 'barcode', w.asked, v.id, v.sku, b.pack_id FROM unnest($5::text[], $6::text[], $7::text[]) AS w (asked, code, canonical)
  CROSS JOIN LATERAL (SELECT variant_id, pack_id, code, bool_or(code = w.code) OVER () AS exact FROM catalog_barcode
    WHERE tenant_id = $1 AND company_id = $2 AND canonical = w.canonical COLLATE "C" OFFSET 0) b
  CROSS JOIN LATERAL (SELECT id, sku FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = b.variant_id OFFSET 0) v
  WHERE b.code = w.code OR NOT b.exact`
)

/** Answers Catalog.variantsByCode. */
export const variantsByCode: CatalogAnswers['variantsByCode'] = async (ctx, { skus, barcodes }) => {
  const asked = [...new Set(skus)]
  const codes = [...new Set(barcodes)]
  const written = codes.map(normaliseBarcode)
  return rows([
    ctx.tenantId,
    ctx.company().id,
    asked,
    asked.map(normaliseSku),
    codes,
    written,
    written.map(canonicalCode)
  ])
}
