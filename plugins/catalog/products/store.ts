import { isDeepStrictEqual } from 'node:util'
import {
  checkedCustoms,
  constraintOf,
  type Context,
  type CustomValues,
  type FieldValue,
  type UnitContext,
  defineChildRows,
  defineRepository,
  shownCustom,
  statement,
  Type
} from 'stoa/plugin'
import { canonicalCode } from '../../../contracts/gtin.ts'
import { catalogErrors } from '../errors.ts'
import { picturesOfProduct } from '../pictures/rows.ts'
import { BarcodeModel } from './models/barcode.model.ts'
import { ProductFields } from './custom-fields.ts'
import { ProductModel } from './models/product.model.ts'
import type { Product, Variant } from './rules/product.ts'
import { VariantModel } from './models/variant.model.ts'
import { ProductView } from './view.ts'

const products = defineRepository({
  name: 'catalog.product',
  model: ProductModel,
  view: Type.Omit(ProductView, ['variants', 'pictures']),
  customFields: ProductFields,
  audited: ['sku', 'name']
})
const productRows = defineChildRows({
  name: 'catalog.product-rows',
  model: ProductModel,
  key: 'id'
})
const variantRows = defineChildRows({
  name: 'catalog.variant',
  model: VariantModel,
  key: 'id',
  fixed: ['productId', 'position']
})
const barcodeRows = defineChildRows({ name: 'catalog.barcode', model: BarcodeModel, key: 'code' })

const barcodesOf = (variants: Variant[]) =>
  variants.flatMap(({ id, barcodes }) =>
    barcodes.map(code => ({ code, canonical: canonicalCode(code), variantId: id }))
  )

const passOn = statement(
  'catalog.pass-on-barcodes',
  `
  UPDATE catalog_barcode b SET kept_as = '' WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.canonical = ANY ($3) AND b.kept_as <> ''
    AND NOT EXISTS (SELECT 1 FROM catalog_barcode o WHERE o.tenant_id = $1 AND o.company_id = $2 AND o.canonical = b.canonical AND o.kept_as < b.kept_as)`
)

/**
 * Where a number stood on two articles and was taken off the one that had it for all writings, the
 * other has it for all from now on.
 * @param gone codes that were taken off
 */
export const passOnBarcodes = async (ctx: Context, gone: string[]): Promise<void> => {
  if (gone.length > 0) await passOn([ctx.tenantId, ctx.company().id, gone.map(canonicalCode)])
}

const scaleCodesOf = (variants: Variant[]): string[] =>
  variants.flatMap(({ scaleCode }) => scaleCode ?? [])

const skusOf = (variants: Variant[]): string[] => variants.map(({ sku }) => sku)

/** Values of custom fields as they are sent. */
type CustomGiven = Readonly<Record<string, FieldValue | null>>

/**
 * Writes products, variants and barcodes in one message, by three statements.
 * @param given values of the custom fields, product by product
 * @returns what the custom fields hold, in the same order
 * @throws catalog.sku-taken, catalog.barcode-taken, catalog.scale-code-taken, custom-fields.values-invalid
 */
export async function addProducts(
  ctx: UnitContext,
  added: Product[],
  given: ReadonlyArray<CustomGiven | undefined>
): Promise<CustomValues[]> {
  const variants = added.flatMap(product => product.variants)
  const rows = added.flatMap(product =>
    product.variants.map((variant, position) => ({ ...variant, productId: product.id, position }))
  )
  const codes = {
    sku: added.map(({ sku }) => sku).join(', '),
    skus: skusOf(variants),
    barcodes: barcodesOf(variants),
    scaleCodes: scaleCodesOf(variants)
  }
  const custom = await checkedCustoms(
    ctx,
    ProductFields,
    added.map((_, i) => given[i] ?? {})
  )
  const facts = added.map(({ variants: _, ...product }, i) => ({
    ...product,
    custom: custom[i] ?? {},
    version: 1,
    updatedAt: ctx.now
  }))
  await mapUniqueViolation(codes, () =>
    Promise.all([
      productRows.add(ctx, facts),
      variantRows.add(ctx, rows),
      barcodeRows.add(ctx, barcodesOf(variants))
    ])
  )
  return custom
}

/**
 * Writes what differs, when the product is still at that version.
 * @throws stoa.stale-version, catalog.sku-taken, catalog.barcode-taken
 */
export async function changeProductRows(
  ctx: UnitContext,
  before: Product,
  after: Product,
  version: number,
  custom?: CustomGiven
): Promise<CustomValues> {
  const { variants, id: productId, ...facts } = after
  const known = new Map(before.variants.map(v => [v.id, v]))
  const changed = variants.filter(v => known.has(v.id) && !isDeepStrictEqual(known.get(v.id), v))
  const added = variants
    .filter(v => !known.has(v.id))
    .map((v, i) => ({ ...v, productId, position: before.variants.length + i }))
  const [had, have] = [
    barcodesOf(changed.map(v => known.get(v.id) as Variant)),
    barcodesOf(changed)
  ]
  const lacks = (some: typeof have) => (barcode: (typeof have)[number]) =>
    !some.some(other => isDeepStrictEqual(other, barcode))
  const brought = [...have.filter(lacks(had)), ...barcodesOf(added)]
  const gone = had.filter(lacks(have)).map(({ code }) => code)
  const skus = skusOf([...changed.filter(v => known.get(v.id)?.sku !== v.sku), ...added])
  const scaleCodes = scaleCodesOf([
    ...changed.filter(v => known.get(v.id)?.scaleCode !== v.scaleCode),
    ...added
  ])
  return mapUniqueViolation({ sku: facts.sku, skus, barcodes: brought, scaleCodes }, async () => {
    const change = { ...facts, custom }
    const written = await products.change(ctx, productId, version, change, { withChildren: true })
    await Promise.all([
      barcodeRows.remove(ctx, gone),
      passOnBarcodes(ctx, gone),
      variantRows.change(ctx, changed),
      variantRows.add(ctx, added),
      barcodeRows.add(ctx, brought)
    ])
    return written.custom
  })
}

/** What a request brings that has to be unique. */
interface Codes {
  sku: string
  /** Of variants. */
  skus: string[]
  barcodes: Array<{ code: string }>
  scaleCodes: string[]
}

/**
 * Unique keys speak by their constraint's name; their values PostgreSQL does not tell under
 * row-level security, so all that are new are named.
 */
async function mapUniqueViolation<T>(brought: Codes, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    switch (constraintOf(error)) {
      case 'catalog_product_sku':
        throw catalogErrors['sku-taken']({ sku: brought.sku })
      case 'catalog_variant_sku':
        throw catalogErrors['sku-taken']({ sku: brought.skus.join(', ') })
      case 'catalog_variant_scale_code':
        throw catalogErrors['scale-code-taken']({
          scaleCode: brought.scaleCodes.join(', ')
        })
      case 'catalog_barcode_code':
      case 'catalog_barcode_canonical':
        throw catalogErrors['barcode-taken']({
          barcode: brought.barcodes.map(({ code }) => code).join(', ')
        })
      default:
        throw error
    }
  }
}

/** A row as it goes out; only the values lists are sorted by are more than the view shows. */
export type ProductRow = ProductView & { nameKey: string }

/** The packs of a variant `v`, shaped in SQL; $1 is the tenant, $2 the company. */
export const packsOfVariant = `(SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'quantity', trim_scale(k.quantity)::text, 'priceMinor', k.price_minor,
      'barcodes', ARRAY(SELECT b.code FROM catalog_barcode b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.pack_id = k.id ORDER BY b.code)) ORDER BY k.id), '[]'::json)
      FROM catalog_pack k WHERE k.tenant_id = $1 AND k.company_id = $2 AND k.variant_id = v.id)`

/**
 * What only some companies have, of each row of a page: where the company has none, it is asked for once
 * and not once a row. In the order of an index, so that a company with none reads no other's rows.
 */
const whereAny = (table: string, order: string, column: string): string =>
  `CASE WHEN (SELECT true FROM ${table} WHERE tenant_id = $1 AND company_id = $2 ORDER BY ${order} LIMIT 1) THEN ${column} ELSE '[]'::json END`

/**
 * Columns of a product `p` with its variants and pictures, shaped in SQL: nothing is mapped row by row. $1 is
 * the tenant, $2 the company. Costs are read only for those who may see them.
 * @param packs of a variant `v`
 * @param pictures as a column
 */
const columns = (withCosts: boolean, packs: string, pictures: string): string => `
  p.id, p.sku, p.name, p.kind, p.tax_class AS "taxClass", p.category_id AS "categoryId", p.description, p.active, p.version, ${shownCustom(ProductFields, 'p.custom')} AS custom,
  p.sold_by AS "soldBy", p.open_price AS "openPrice", p.least_price_minor AS "leastPriceMinor", p.most_price_minor AS "mostPriceMinor", p.name_key AS "nameKey",
  (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'name', v.name, 'priceMinor', v.price_minor, 'weightGrams', v.weight_grams, 'scaleCode', v.scale_code,${withCosts ? " 'costMinor', v.cost_minor," : ''} 'active', v.active,
            'barcodes', ARRAY(SELECT b.code FROM catalog_barcode b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = v.id AND b.pack_id IS NULL ORDER BY b.code),
            'packs', ${packs}) ORDER BY v.position, v.id)
   FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id) AS variants,
  ${pictures} AS pictures`

/** Of many products: $1 is the tenant, $2 the company. */
export const productColumns = (withCosts: boolean): string =>
  columns(
    withCosts,
    whereAny('catalog_pack', 'variant_id', packsOfVariant),
    whereAny('catalog_picture', 'name', picturesOfProduct)
  )

const one = (withCosts: boolean): string =>
  `SELECT ${columns(withCosts, packsOfVariant, picturesOfProduct)} FROM catalog_product p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = $3`

/** One product without its costs; [tenant, company, id]. */
export const productById = statement<ProductRow>('catalog.product', one(false))
/** One product with its costs, for those who may see them and to change it. */
export const productWithCosts = statement<
  Product & Pick<ProductRow, 'version' | 'nameKey' | 'pictures' | 'custom'>
>('catalog.product-with-costs', one(true))
