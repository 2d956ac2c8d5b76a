import { defineUseCase } from 'stoa/plugin'
import { createAll, NewProduct } from './bulk/add-products.ts'
import type { ProductView } from './view.ts'

export const createProduct = defineUseCase({
  name: 'catalog.create-product',
  summary: 'Creates a product with one or more variants',
  permission: 'product.edit',
  input: NewProduct,
  run: async (ctx, input): Promise<ProductView> => {
    const [created] = await createAll([ctx], [input])
    return created as ProductView
  }
})
