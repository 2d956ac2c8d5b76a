import { answer, definePlugin, on, ShopOpened } from 'stoa/plugin'
import {
  Catalog,
  ProductChanged,
  ProductCreated,
  ImportAdvanced,
  ProductsImported,
  PublishedProducts
} from '../../contracts/catalogue.ts'
import { Costs, CostsKept } from '../../contracts/costs.ts'
import { GoodsMoved, Stock } from '../../contracts/stock.ts'
import { catalogErrors } from './errors.ts'
import { runImportHandler } from './imports/run-import.ts'
import { createDefaultTaxClasses } from './tax-classes/create-default-tax-classes.ts'
import { taxClassRoutes } from './tax-classes/routes.ts'
import { categoryRoutes } from './categories/routes.ts'
import { pictureAuth } from './pictures/auth.ts'
import { forgetPicturesHandler } from './pictures/forget-pictures.ts'
import { pictureRoutes, picturesOfProductRoutes } from './pictures/routes.ts'
import { packRoutes } from './packs/routes.ts'
import { productRoutes } from './products/routes.ts'
import { importRoutes } from './imports/routes.ts'
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
import { takeCosts } from './products/take-costs.ts'
import { browse, categories, product } from './published-products/answers.ts'

export default definePlugin({
  name: 'catalog',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows what is sold: products, variants, prices, barcodes, categories and tax classes.',
  permissions: {
    'product.read': 'See products, categories and tax classes',
    'product.edit': 'Add and change products',
    'product.import': 'Import products from files',
    'category.edit': 'Add and change categories',
    'tax-class.edit': 'Add and change tax classes',
    'cost.read': 'See cost prices',
    'cost.edit': 'Set cost prices'
  },
  roles: {
    manager: ['product.*', 'category.*', 'tax-class.*', 'cost.*'],
    'stock-keeper': ['product.read', 'product.edit', 'product.import'],
    cashier: ['product.read'],
    accountant: ['product.read', 'cost.read'],
    'sales-agent': ['product.read']
  },
  settings: CatalogSettings,
  errors: catalogErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/products': [...productRoutes, ...picturesOfProductRoutes],
    '/pictures': pictureRoutes,
    '/packs': packRoutes,
    '/imports': importRoutes,
    '/categories': categoryRoutes,
    '/tax-classes': taxClassRoutes,
    '/sample-goods': sampleGoodsRoutes,
    '/shared-barcodes': sharedBarcodeRoutes
  },
  takesFields: [ProductFields],
  authStrategies: [pictureAuth],
  mayAsk: [Costs, Stock],
  answers: [
    answer(Catalog, {
      sellables,
      barcodesAmong,
      costs,
      taxMode,
      names,
      categoryPaths,
      goods,
      book,
      taxClasses: taxClassesOfBook
    }),
    answer(PublishedProducts, { browse, product, categories })
  ],
  emits: [ProductCreated, ProductChanged, ImportAdvanced, ProductsImported, GoodsMoved],
  accepts: [CostsKept],
  reactsTo: [
    on(ShopOpened, 'create-default-tax-classes', createDefaultTaxClasses),
    on(CostsKept, 'take-costs', takeCosts)
  ],
  jobs: [runImportHandler, forgetPicturesHandler],
  async provision(ctx) {
    for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
      await ensureTaxClasses(ctx, companyId)
    }
  }
})
