import { BulkView, get, patch, post } from 'stoa/plugin'
import { importProducts } from '../imports/import-products.ts'
import { ImportPreview, previewImport } from '../imports/preview-import.ts'
import { ImportView } from '../imports/view.ts'
import { changeProducts } from './bulk/change-products.ts'
import { createProducts } from './bulk/create-products.ts'
import { changeProduct } from './change-product.ts'
import { createProduct } from './create-product.ts'
import { getProduct } from './get-product.ts'
import { listProducts, ProductPage } from './list-products.ts'
import { ProductView } from './view.ts'

export const productRoutes = [
  get('', listProducts, ProductPage),
  post('', createProduct, ProductView, { status: 201 }),
  post('/import', importProducts, ImportView, {
    status: 202,
    accepts: 'csv',
    idempotency: 'optional'
  }),
  post('/import/preview', previewImport, ImportPreview, { accepts: 'csv', idempotency: 'none' }),
  post('/bulk/create', createProducts, BulkView, { idempotency: 'required' }),
  post('/bulk/change', changeProducts, BulkView, { idempotency: 'required' }),
  get('/:productId', getProduct, ProductView),
  patch('/:productId', changeProduct, ProductView, { ifMatch: true })
]
