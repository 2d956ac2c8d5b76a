import { answer, definePlugin, on, ShopOpened } from 'stoa/plugin'
import { Catalog, ProductChanged, ProductCreated, ProductsImported, Window } from './contract.ts'
import { catalogErrors } from './errors.ts'
import { importProductsJob } from './jobs/import-products.ts'
import { BarcodeModel } from './models/barcode.model.ts'
import { CategoryModel } from './models/category.model.ts'
import { ProductModel } from './models/product.model.ts'
import { VariantModel } from './models/variant.model.ts'
import { giveCompanyTaxClasses } from './reactions/give-company-tax-classes.ts'
import { categoryRoutes, taxClassRoutes } from './routes/classification.routes.ts'
import { importRoutes, productRoutes } from './routes/products.routes.ts'
import { CatalogSettings } from './settings.ts'
import { ensureTaxClasses } from './tax-classes.ts'
import { names, sellables, taxMode } from './views/sellables.ts'
import { browse, categories, product } from './views/window.ts'

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
    'cost.read': 'See what goods cost the shop',
    'cost.edit': 'Set what goods cost the shop'
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
  models: [ProductModel, VariantModel, BarcodeModel, CategoryModel],
  migrations: import.meta.dirname + '/migrations',
  routes: {
    '/products': productRoutes,
    '/imports': importRoutes,
    '/categories': categoryRoutes,
    '/tax-classes': taxClassRoutes
  },
  answers: [
    answer(Catalog, { sellables, taxMode, names }),
    answer(Window, { browse, product, categories })
  ],
  emits: [ProductCreated, ProductChanged, ProductsImported],
  reactsTo: [on(ShopOpened, 'give-company-tax-classes', giveCompanyTaxClasses)],
  jobs: { 'import-products': importProductsJob },
  async provision(ctx) {
    for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
      await ensureTaxClasses(ctx, companyId)
    }
  }
})
