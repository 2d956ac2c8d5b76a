import { isDeepStrictEqual } from 'node:util'
import { constraintOf, type Context } from 'stoa/plugin'
import type { Product, Variant } from './domain/product.ts'
import { catalogErrors } from './errors.ts'
import { BarcodeModel } from './models/barcode.model.ts'
import { ProductModel } from './models/product.model.ts'
import { VariantModel } from './models/variant.model.ts'

const placeOf = (ctx: Context) => ({ tenantId: ctx.tenantId, companyId: ctx.company().id })

/** @throws catalog.sku-taken, catalog.barcode-taken */
export async function addProduct(ctx: Context, product: Product): Promise<void> {
  const place = placeOf(ctx)
  const { variants, ...facts } = product
  await refusing(product, async () => {
    await ProductModel.create({ ...place, ...facts, version: 1, updatedAt: ctx.now })
    await addVariants(place, product.id, variants, 0)
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
  const place = placeOf(ctx)
  const { variants, id, ...facts } = after
  const known = new Map(before.variants.map(v => [v.id, v]))
  const changed = variants.filter(v => known.has(v.id) && !isDeepStrictEqual(known.get(v.id), v))
  return refusing(after, async () => {
    const [touched] = await ProductModel.update(
      { ...facts, version: version + 1, updatedAt: ctx.now },
      { where: { ...place, id, version } }
    )
    if (touched === 0) return false
    const gone = changed.flatMap(
      v => known.get(v.id)?.barcodes.filter(code => !v.barcodes.includes(code)) ?? []
    )
    if (gone.length > 0) await BarcodeModel.destroy({ where: { ...place, code: gone } })
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
        { where: { ...place, id: variantId, productId: id } }
      )
    }
    await addBarcodes(
      place,
      changed.map(v => ({
        ...v,
        barcodes: v.barcodes.filter(code => !known.get(v.id)?.barcodes.includes(code))
      }))
    )
    await addVariants(
      place,
      id,
      variants.filter(v => !known.has(v.id)),
      before.variants.length
    )
    return true
  })
}

async function addVariants(
  place: ReturnType<typeof placeOf>,
  productId: string,
  variants: Variant[],
  from: number
): Promise<void> {
  if (variants.length === 0) return
  await VariantModel.bulkCreate(
    variants.map(({ barcodes: _, ...facts }, i) => ({
      ...place,
      ...facts,
      productId,
      position: from + i
    }))
  )
  await addBarcodes(place, variants)
}

async function addBarcodes(place: ReturnType<typeof placeOf>, variants: Variant[]): Promise<void> {
  const rows = variants.flatMap(v => v.barcodes.map(code => ({ ...place, code, variantId: v.id })))
  if (rows.length > 0) await BarcodeModel.bulkCreate(rows)
}

/**
 * Unique keys speak by their constraint's name; their values PostgreSQL does not tell under
 * row-level security.
 */
async function refusing<T>(product: Product, work: () => Promise<T>): Promise<T> {
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
