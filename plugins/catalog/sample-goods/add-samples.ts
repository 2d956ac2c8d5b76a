import { newId, type UnitContext } from 'stoa/plugin'
import { categoryPaths, ensureCategories } from '../categories/path-store.ts'
import { newProduct, type Product } from '../products/rules/product.ts'
import { addProducts } from '../products/store.ts'
import { taxClassOf } from '../tax-classes/store.ts'
import type { SampleProduct } from './rules/industries.ts'
import { takenBarcodes } from './store.ts'

/**
 * Writes products and their categories. A barcode some other variant has stays with it.
 * @throws catalog.tax-class-unknown, catalog.sku-taken
 */
export async function addSamples(ctx: UnitContext, samples: SampleProduct[]): Promise<Product[]> {
  if (samples.length === 0) return []
  const scope = [ctx.tenantId, ctx.company().id]
  const codes = samples.flatMap(({ facts }) => facts.variants.flatMap(({ barcodes }) => barcodes))
  const [taxClass, taken, tree] = await Promise.all([
    taxClassOf(ctx, undefined),
    takenBarcodes([...scope, codes]),
    categoryPaths(ctx)
  ])
  const isTaken = new Set(taken.map(({ code }) => code))
  const paths = [...new Set(samples.map(({ shelf }) => shelf))].map(shelf => [shelf])
  const { idOf } = await ensureCategories(ctx, paths, tree)
  const products = samples.map(({ shelf, facts }) =>
    newProduct(
      {
        ...facts,
        taxClass,
        categoryId: idOf([shelf]) ?? null,
        variants: facts.variants.map(variant => ({
          ...variant,
          barcodes: variant.barcodes.filter(code => !isTaken.has(code))
        }))
      },
      newId
    )
  )
  await addProducts(ctx, products, [])
  return products
}
