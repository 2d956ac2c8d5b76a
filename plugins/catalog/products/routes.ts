import { BulkView, get, patch, post } from 'stoa/plugin'
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
  post('/bulk/create', createProducts, BulkView, { idempotency: 'required' }),
  post('/bulk/change', changeProducts, BulkView, { idempotency: 'required' }),
  get('/:productId', getProduct, ProductView),
  patch('/:productId', changeProduct, ProductView, { ifMatch: true })
]
