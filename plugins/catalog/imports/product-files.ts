import { defineFileKind } from 'stoa/plugin'
import { ProductsImported } from '../../../contracts/catalogue.ts'
import { ProductFields } from '../products/custom-fields.ts'
import { nothingYet, placeProducts, type SoFar } from './place-products.ts'
import { pageOfProducts } from './page-of-products.ts'
import { sku } from './rules/cells.ts'
import { PROFILES } from './rules/profiles/all.ts'
import { productColumns } from './rules/row.ts'

/** Products with their variants, a line a variant, matched by SKU. */
export const productFiles = defineFileKind({
  name: 'catalog.products',
  called: { en: 'Products', es: 'Productos', pt: 'Produtos', id: 'Produk' },
  permission: 'product.import',
  seenWith: 'product.read',
  columns: productColumns,
  needs: ['sku'],
  profiles: PROFILES,
  fields: ProductFields,
  together: 500,
  keyOf({ sku: cell = '' }) {
    try {
      return sku(cell)
    } catch {
      return null
    }
  },
  begin: nothingYet,
  place: (ctx, rows, run) => placeProducts(ctx, rows, run.state as SoFar, run.dryRun),
  ended: (ctx, facts) => ctx.emit(ProductsImported, { companyId: ctx.company().id, ...facts }),
  page: pageOfProducts
})
