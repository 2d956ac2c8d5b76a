import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { productById, productWithCosts } from './store.ts'
import { seesCosts } from './view.ts'

export const getProduct = defineUseCase({
  name: 'catalog.get-product',
  summary: 'One product with its variants',
  permission: 'product.read',
  reads: true,
  input: Input({ productId: Id }),
  async run(ctx, { productId }) {
    const [product] = await (seesCosts(ctx) ? productWithCosts : productById).alone([
      ctx.tenantId,
      ctx.company().id,
      productId
    ])
    if (!product) throw coreErrors['not-found']({ what: 'product' })
    return product
  }
})
