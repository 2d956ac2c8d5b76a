import { defineBulk } from 'stoa/plugin'
import { createProduct } from '../create-product.ts'
import { createAll } from './add-products.ts'

export const createProducts = defineBulk({
  name: 'catalog.create-products',
  summary: 'Creates up to 500 products, each with an answer of its own',
  of: createProduct,
  status: 201,
  together: 50,
  many: createAll
})
