import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { cartView } from './pricing.ts'
import { dropCartLine, lockedCart, touchCart } from './store.ts'
import { StorefrontAuth } from '../visitors/auth.ts'

export const removeCartLine = defineUseCase({
  name: 'storefront.remove-cart-line',
  summary: 'Removes a variant from the cart',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  audit: 'document',
  input: Input({ cartId: Id, variantId: Id }),
  async run(ctx, { cartId, variantId }) {
    const { lines } = await lockedCart(ctx, cartId)
    if (!(await dropCartLine(ctx, cartId, variantId))) {
      throw coreErrors['not-found']({ what: 'line' })
    }
    return cartView(
      ctx,
      await touchCart(ctx, cartId),
      lines.filter(l => l.variantId !== variantId)
    )
  }
})
