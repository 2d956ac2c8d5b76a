import { statement, type Context } from 'stoa/plugin'
import type { Product } from '../domain/product.ts'
import type { ProductView } from '../product-input.ts'

/** A row as it goes out; only the values lists are sorted by are more than the view shows. */
export type ProductRow = ProductView & { nameKey: string }

/**
 * Columns of a product `p` with its variants, shaped in SQL: nothing is mapped row by row. $1 is
 * the tenant, $2 the company. Costs are read only for those who may see them.
 */
export const productColumns = (withCosts: boolean): string => `
  p.id, p.sku, p.name, p.kind, p.tax_class AS "taxClass", p.category_id AS "categoryId", p.description, p.active, p.version, p.name_key AS "nameKey",
  (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'name', v.name, 'priceMinor', v.price_minor, 'weightGrams', v.weight_grams,${withCosts ? " 'costMinor', v.cost_minor," : ''} 'active', v.active,
            'barcodes', ARRAY(SELECT b.code FROM catalog_barcode b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = v.id ORDER BY b.code)) ORDER BY v.position, v.id)
   FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id) AS variants`

const one = (withCosts: boolean): string =>
  `SELECT ${productColumns(withCosts)} FROM catalog_product p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = $3`

/** One product without its costs; [tenant, company, id]. */
export const productById = statement<ProductRow>('catalog.product', one(false))
/** One product with its costs, for those who may see them and to change it. */
export const productWithCosts = statement<Product & Pick<ProductRow, 'version' | 'nameKey'>>(
  'catalog.product-with-costs',
  one(true)
)

export const seesCosts = (ctx: Context): boolean => ctx.can('cost.read')

/** A product as the caller may see it. */
export const shownTo = (ctx: Context, product: ProductView): ProductView =>
  seesCosts(ctx)
    ? product
    : { ...product, variants: product.variants.map(({ costMinor: _, ...variant }) => variant) }
