import { answer, definePlugin, on, ShopOpened } from 'stoa/plugin'
import {
  Catalog,
  ProductChanged,
  ProductCreated,
  PriceListChanged,
  ProductsImported,
  PublishedProducts
} from '../../contracts/catalogue.ts'
import { ComponentCostsChanged, Components } from '../../contracts/components.ts'
import { Costs, CostsKept } from '../../contracts/costs.ts'
import { Customers } from '../../contracts/customers.ts'
import { GoodsMoved, Stock } from '../../contracts/stock.ts'
import { catalogErrors } from './errors.ts'
import { createDefaultTaxClasses } from './tax-classes/create-default-tax-classes.ts'
import { taxClassRoutes } from './tax-classes/routes.ts'
import { categoryRoutes } from './categories/routes.ts'
import { pictureAuth } from './pictures/auth.ts'
import { forgetPicturesHandler } from './pictures/forget-pictures.ts'
import { pictureRoutes, picturesOfProductRoutes } from './pictures/routes.ts'
import { packRoutes } from './packs/routes.ts'
import { labelRoutes } from './labels/routes.ts'
import { productRoutes } from './products/routes.ts'
import { productFiles } from './imports/product-files.ts'
import { sampleGoodsRoutes } from './sample-goods/routes.ts'
import { sharedBarcodeRoutes } from './shared-barcodes/routes.ts'
import { CatalogSettings } from './settings.ts'
import { ensureTaxClasses } from './tax-classes/store.ts'
import {
  barcodesAmong,
  categoryPaths,
  costs,
  names,
  sellables,
  taxMode
} from './products/answers.ts'
import { book, taxClassesOfBook } from './products/book.ts'
import { ProductFields } from './products/custom-fields.ts'
import { goods } from './products/goods.ts'
import { catalogPermissions, catalogRoles } from './products/permissions.ts'
import { takeCosts, takeCostsOfParts } from './products/take-costs.ts'
import { variantsByCode } from './products/variants-by-code.ts'
import { browse, categories, product } from './published-products/answers.ts'
import { priceListFiles } from './price-lists/prices/price-list-files.ts'
import { priceListRoutes } from './price-lists/routes.ts'
import { priceListsInUse } from './price-lists/store.ts'

export default definePlugin({
  name: 'catalog',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows what is sold: products, variants, prices, barcodes, categories and tax classes.',
  permissions: catalogPermissions,
  roles: catalogRoles,
  settings: CatalogSettings,
  errors: catalogErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/price-lists': priceListRoutes,
    '/products': [...productRoutes, ...picturesOfProductRoutes],
    '/pictures': pictureRoutes,
    '/packs': packRoutes,
    '/labels': labelRoutes,
    '/categories': categoryRoutes,
    '/tax-classes': taxClassRoutes,
    '/sample-goods': sampleGoodsRoutes,
    '/shared-barcodes': sharedBarcodeRoutes
  },
  takesFields: [ProductFields],
  files: [productFiles, priceListFiles],
  authStrategies: [pictureAuth],
  mayAsk: [Components, Costs, Customers, Stock],
  answers: [
    answer(Catalog, {
      sellables,
      barcodesAmong,
      variantsByCode,
      costs,
      taxMode,
      names,
      categoryPaths,
      goods,
      book,
      priceLists: priceListsInUse,
      taxClasses: taxClassesOfBook
    }),
    answer(PublishedProducts, { browse, product, categories })
  ],
  emits: [ProductCreated, ProductChanged, PriceListChanged, ProductsImported, GoodsMoved],
  accepts: [CostsKept, ComponentCostsChanged],
  reactsTo: [
    on(ShopOpened, 'create-default-tax-classes', createDefaultTaxClasses),
    on(CostsKept, 'take-costs', takeCosts),
    on(ComponentCostsChanged, 'take-costs-of-parts', takeCostsOfParts)
  ],
  jobs: [forgetPicturesHandler],
  async provision(ctx) {
    for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
      await ensureTaxClasses(ctx, companyId)
    }
  }
})
