import { defineBulk } from 'stoa/plugin'
import { changeProduct } from '../change-product.ts'

export const changeProducts = defineBulk({
  name: 'catalog.change-products',
  summary: 'Updates up to 500 products, each with an answer of its own',
  of: changeProduct,
  status: 200,
  together: 25
})
