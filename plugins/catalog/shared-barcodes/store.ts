import { statement } from 'stoa/plugin'
import type { SharedBarcode } from './view.ts'

// Along catalog_barcode_kept, which holds few; [tenant, company, number behind which, limit].
export const sharedBarcodes = statement<SharedBarcode>(
  'catalog.shared-barcodes',
  `
  SELECT s.canonical AS number,
    (SELECT json_agg(json_build_object('code', b.code, 'variantId', v.id, 'productId', v.product_id, 'sku', v.sku, 'name', v.name, 'active', v.active AND p.active) ORDER BY b.kept_as)
     FROM (SELECT code, variant_id, kept_as FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND canonical = s.canonical OFFSET 0) b
     CROSS JOIN LATERAL (SELECT id, product_id, sku, name, active FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = b.variant_id OFFSET 0) v
     CROSS JOIN LATERAL (SELECT active FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p) AS variants
  FROM (
    SELECT DISTINCT k.canonical FROM catalog_barcode k
    WHERE k.tenant_id = $1 AND k.company_id = $2 AND k.kept_as <> '' AND k.canonical > $3
      AND EXISTS (SELECT 1 FROM catalog_barcode o WHERE o.tenant_id = $1 AND o.company_id = $2 AND o.canonical = k.canonical AND o.variant_id <> k.variant_id)
    ORDER BY k.canonical LIMIT $4) s
  ORDER BY s.canonical`
)
