import { statement, type Context } from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import type { BarcodeOwner } from './rules/codes.ts'
import type { Family, KnownVariant, ProductWrite, VariantWrite } from './rules/known.ts'
import type { RowPlan } from './rules/plan.ts'
import { packsOfVariant } from '../products/store.ts'
import { writeCodes } from './pack-rows.ts'
import { indexProducts } from '../products/search-index.ts'
import { publishProducts } from '../published-products/store.ts'

// In key order, so that two who write several products never wait for each other in a circle.
const lockProducts = statement(
  'catalog.lock-products',
  `
  SELECT id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2
    AND id = ANY (ARRAY(SELECT v.product_id FROM unnest($3::text[]) AS wanted (sku)
      CROSS JOIN LATERAL (SELECT product_id FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND sku = wanted.sku COLLATE "C" OFFSET 0) v)
      || ARRAY(SELECT p.id FROM unnest($4::text[]) AS wanted (sku)
      CROSS JOIN LATERAL (SELECT id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND sku = wanted.sku COLLATE "C" OFFSET 0) p))
  ORDER BY id FOR UPDATE`
)
const knownRows = statement<KnownVariant>(
  'catalog.known-skus',
  `
  SELECT v.id AS "variantId", v.sku, v.name AS "variantName", v.price_minor AS "priceMinor", v.active AS "variantActive", v.cost_minor AS "costMinor", v.weight_grams AS "weightGrams", v.scale_code AS "scaleCode", v.position,
    p.id AS "productId", p.sku AS "productSku", p.name, p.kind, p.tax_class AS "taxClass", p.category_id AS "categoryId", p.description, p.active, p.sold_by AS "soldBy", p.open_price AS "openPrice", p.custom,
    ARRAY(SELECT code FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND variant_id = v.id AND pack_id IS NULL ORDER BY code) AS barcodes, ${packsOfVariant} AS packs,
    (SELECT count(*)::integer FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id) AS siblings
  FROM unnest($3::text[]) AS wanted (sku)
  CROSS JOIN LATERAL (SELECT id, product_id, sku, name, price_minor, active, cost_minor, weight_grams, scale_code, position FROM catalog_variant
    WHERE tenant_id = $1 AND company_id = $2 AND sku = wanted.sku COLLATE "C" OFFSET 0) v
  CROSS JOIN LATERAL (SELECT id, sku, name, kind, tax_class, category_id, description, active, sold_by, open_price, custom FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = v.product_id OFFSET 0) p`
)
const familiesBySku = statement<{ sku: string }>(
  'catalog.family-skus',
  `
  SELECT p.sku FROM unnest($3::text[]) AS wanted (sku)
  CROSS JOIN LATERAL (SELECT sku FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND sku = wanted.sku COLLATE "C" OFFSET 0) p
  WHERE NOT EXISTS (SELECT 1 FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.sku = wanted.sku COLLATE "C" OFFSET 0)`
)
const productsBySku = statement<Omit<Family, 'category'>>(
  'catalog.products-by-sku',
  `
  SELECT p.id, p.sku, p.name, p.kind, p.tax_class AS "taxClass", p.category_id AS "categoryId", p.description, p.active, p.sold_by AS "soldBy", p.open_price AS "openPrice", p.custom,
    (SELECT count(*)::integer FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND product_id = p.id) AS variants
  FROM unnest($3::text[]) AS wanted (sku)
  CROSS JOIN LATERAL (SELECT id, sku, name, kind, tax_class, category_id, description, active, sold_by, open_price, custom FROM catalog_product
    WHERE tenant_id = $1 AND company_id = $2 AND sku = wanted.sku COLLATE "C" OFFSET 0) p`
)
const barcodeOwners = statement<BarcodeOwner & { canonical: string }>(
  'catalog.barcode-owners',
  `
  SELECT b.canonical, b.code, v.sku FROM unnest($3::text[]) AS wanted (canonical)
  CROSS JOIN LATERAL (SELECT canonical, code, variant_id FROM catalog_barcode WHERE tenant_id = $1 AND company_id = $2 AND canonical = wanted.canonical COLLATE "C"
    ORDER BY kept_as LIMIT 1) b
  CROSS JOIN LATERAL (SELECT sku FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = b.variant_id OFFSET 0) v`
)

const scaleCodeOwners = statement<{ code: string; sku: string }>(
  'catalog.scale-code-owners',
  `
  SELECT v.scale_code AS code, v.sku FROM unnest($3::text[]) AS wanted (code)
  CROSS JOIN LATERAL (SELECT scale_code, sku FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND scale_code = wanted.code COLLATE "C" OFFSET 0) v`
)

const putProducts = statement<{ id: string; sku: string }>(
  'catalog.import-products',
  `
  INSERT INTO catalog_product AS p (tenant_id, company_id, id, sku, name, kind, tax_class, category_id, description, active, sold_by, open_price, custom)
  SELECT $1, $2, r.id, r.sku, r.name, r.kind, r."taxClass", r."categoryId", r.description, r.active, r."soldBy", r."openPrice", r.custom
  FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, sku text, name text, kind text, "taxClass" text, "categoryId" uuid, description text, active boolean, "soldBy" text, "openPrice" boolean, custom jsonb) ORDER BY r.id
  ON CONFLICT (tenant_id, company_id, sku) DO UPDATE SET name = excluded.name, kind = excluded.kind, tax_class = excluded.tax_class, category_id = excluded.category_id,
    description = excluded.description, active = excluded.active, sold_by = excluded.sold_by, open_price = excluded.open_price, custom = excluded.custom,
    least_price_minor = CASE WHEN excluded.open_price THEN p.least_price_minor END, most_price_minor = CASE WHEN excluded.open_price THEN p.most_price_minor END, version = p.version + 1, updated_at = now()
  RETURNING p.id, p.sku`
)
const putVariants = statement<{ id: string; sku: string }>(
  'catalog.import-variants',
  `
  INSERT INTO catalog_variant AS v (tenant_id, company_id, id, product_id, sku, name, price_minor, active, position, cost_minor, weight_grams, scale_code)
  SELECT $1, $2, r.id, r."productId", r.sku, r.name, r."priceMinor", r.active, r.position, r."costMinor", r."weightGrams", r."scaleCode"
  FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, "productId" uuid, sku text, name text, "priceMinor" bigint, active boolean, position integer, "costMinor" bigint, "weightGrams" integer, "scaleCode" text) ORDER BY r.id
  ON CONFLICT (tenant_id, company_id, sku) DO UPDATE SET name = excluded.name, price_minor = excluded.price_minor, active = excluded.active, cost_minor = excluded.cost_minor, weight_grams = excluded.weight_grams, scale_code = excluded.scale_code
  RETURNING v.id, v.sku`
)
/**
 * What the catalogue knows of the SKUs, products and codes of some rows. The products found stay
 * locked until the commit.
 */
export async function knownOf(
  ctx: Context,
  {
    skus,
    products,
    barcodes,
    scaleCodes
  }: { skus: string[]; products: string[]; barcodes: string[]; scaleCodes: string[] }
) {
  const scope = [ctx.tenantId, ctx.company().id]
  const [, known, familySkus, families, owners, scaleOwners] = await Promise.all([
    lockProducts([...scope, skus, products]),
    knownRows([...scope, skus]),
    familiesBySku([...scope, skus]),
    products.length === 0 ? [] : productsBySku([...scope, [...new Set(products)]]),
    barcodeOwners([...scope, [...new Set(barcodes.map(canonicalCode))]]),
    scaleCodes.length === 0 ? [] : scaleCodeOwners([...scope, scaleCodes])
  ])
  return {
    known: new Map(known.map(k => [k.sku, k])),
    familySkus: new Set(familySkus.map(f => f.sku)),
    families: new Map(
      families.map((f): [string, Family] => [f.sku, { ...f, category: undefined }])
    ),
    owners: new Map(owners.map(({ canonical, ...owner }) => [canonical, owner])),
    scaleOwners: new Map(scaleOwners.map(o => [o.code, o.sku]))
  }
}

/**
 * Writes planned rows, a statement a table. Someone who made the same SKU meanwhile is changed,
 * not doubled.
 */
export async function writeRows(
  ctx: Context,
  plans: RowPlan[],
  categoryOf: (path: string[]) => string | undefined
): Promise<void> {
  if (plans.length === 0) return
  const scope = [ctx.tenantId, ctx.company().id]
  const products = new Map<string, ProductWrite>()
  for (const { product, category } of plans) {
    if (product) {
      products.set(
        product.sku,
        category === undefined ? product : { ...product, categoryId: categoryOf(category) ?? null }
      )
    }
  }
  const idOf = new Map(
    (await putProducts([...scope, JSON.stringify([...products.values()])])).map(p => [p.sku, p.id])
  )
  const variants = plans
    .flatMap(p => p.variant ?? [])
    .map(({ productSku, ...v }: VariantWrite) => ({ ...v, productId: idOf.get(productSku) }))
  const variantOf = new Map(
    (await putVariants([...scope, JSON.stringify(variants)])).map(v => [v.sku, v.id])
  )
  await writeCodes(ctx, plans, variantOf)
  await Promise.all([
    indexProducts(ctx, [...idOf.values()]),
    publishProducts(ctx, [...idOf.values()])
  ])
}
