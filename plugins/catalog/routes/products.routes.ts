import { get, patch, post } from 'stoa/plugin'
import { ProductView } from '../product-input.ts'
import { changeProduct } from '../use-cases/change-product.ts'
import { createProduct } from '../use-cases/create-product.ts'
import { getImport, importProducts, ImportView } from '../use-cases/import-products.ts'
import { getProduct, listProducts, ProductPage } from '../use-cases/read-products.ts'

export const productRoutes = [
  get('', listProducts, ProductPage),
  post('', createProduct, ProductView, { status: 201 }),
  post('/import', importProducts, ImportView, {
    status: 202,
    accepts: 'csv',
    idempotency: 'optional'
  }),
  get('/:productId', getProduct, ProductView),
  patch('/:productId', changeProduct, ProductView, { ifMatch: true })
]

export const importRoutes = [get('/:importId', getImport, ImportView)]
