import { coreErrors, defineUseCase, Id, Input, type Static } from 'stoa/plugin'
import { PublishedProducts } from '../../../contracts/catalogue.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { pricing, type ShownProductView, withStock } from './view.ts'

export const showProduct = defineUseCase({
  name: 'storefront.show-product',
  summary: 'One product on sale',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({ productId: Id }),
  async run(ctx, { productId }): Promise<Static<typeof ShownProductView>> {
    const product = await ctx.ask(PublishedProducts).product(productId, { shopId: ctx.shop().id })
    if (product === null) throw coreErrors['not-found']({ what: 'product' })
    const [shown] = await withStock(ctx, [product])
    return { ...(await pricing(ctx)), ...(shown as NonNullable<typeof shown>) }
  }
})
