import { isDeepStrictEqual } from 'node:util'
import { constraintOf, type Context, statement } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { BarcodeModel } from './barcode.model.ts'
import { ProductModel } from './product.model.ts'
import type { Product, Variant } from './rules/product.ts'
import { VariantModel } from './variant.model.ts'
import { type ProductView } from './view.ts'

const scopeOf = (ctx: Context) => ({ tenantId: ctx.tenantId, companyId: ctx.company().id })

/** @throws catalog.sku-taken, catalog.barcode-taken */
export async function addProduct(ctx: Context, product: Product): Promise<void> {
  const scope = scopeOf(ctx)
  const { variants, ...facts } = product
  await mapUniqueViolation(product, async () => {
    await ProductModel.create({ ...scope, ...facts, version: 1, updatedAt: ctx.now })
    await addVariants(scope, product.id, variants, 0)
  })
}

/**
 * Writes what differs, when the product is still at that version.
 * @returns false when it is not
 * @throws catalog.sku-taken, catalog.barcode-taken
 */
export async function changeProductRows(
  ctx: Context,
  before: Product,
  after: Product,
  version: number
): Promise<boolean> {
  const scope = scopeOf(ctx)
  const { variants, id, ...facts } = after
  const known = new Map(before.variants.map(v => [v.id, v]))
  const changed = variants.filter(v => known.has(v.id) && !isDeepStrictEqual(known.get(v.id), v))
  return mapUniqueViolation(after, async () => {
    const [touched] = await ProductModel.update(
      { ...facts, version: version + 1, updatedAt: ctx.now },
      { where: { ...scope, id, version } }
    )
    if (touched === 0) return false
    const gone = changed.flatMap(
      v => known.get(v.id)?.barcodes.filter(code => !v.barcodes.includes(code)) ?? []
    )
    if (gone.length > 0) await BarcodeModel.destroy({ where: { ...scope, code: gone } })
    for (const {
      id: variantId,
      sku,
      name,
      priceMinor,
      active,
      costMinor,
      weightGrams
    } of changed) {
      await VariantModel.update(
        { sku, name, priceMinor, active, costMinor, weightGrams },
        { where: { ...scope, id: variantId, productId: id } }
      )
    }
    await addBarcodes(
      scope,
      changed.map(v => ({
        ...v,
        barcodes: v.barcodes.filter(code => !known.get(v.id)?.barcodes.includes(code))
      }))
    )
    await addVariants(
      scope,
      id,
      variants.filter(v => !known.has(v.id)),
      before.variants.length
    )
    return true
  })
}

async function addVariants(
  scope: ReturnType<typeof scopeOf>,
  productId: string,
  variants: Variant[],
  from: number
): Promise<void> {
  if (variants.length === 0) return
  await VariantModel.bulkCreate(
    variants.map(({ barcodes: _, ...facts }, i) => ({
      ...scope,
      ...facts,
      productId,
      position: from + i
    }))
  )
  await addBarcodes(scope, variants)
}

async function addBarcodes(scope: ReturnType<typeof scopeOf>, variants: Variant[]): Promise<void> {
  const rows = variants.flatMap(v => v.barcodes.map(code => ({ ...scope, code, variantId: v.id })))
  if (rows.length > 0) await BarcodeModel.bulkCreate(rows)
}

/**
 * Unique keys speak by their constraint's name; their values PostgreSQL does not tell under
 * row-level security.
 */
async function mapUniqueViolation<T>(product: Product, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    switch (constraintOf(error)) {
      case 'catalog_product_sku':
        throw catalogErrors['sku-taken']({ sku: product.sku })
      case 'catalog_variant_sku':
        throw catalogErrors['sku-taken']({ sku: product.variants.map(v => v.sku).join(', ') })
      case 'catalog_barcode_code':
        throw catalogErrors['barcode-taken']({
          barcode: product.variants.flatMap(v => v.barcodes).join(', ')
        })
      default:
        throw error
    }
  }
}

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
