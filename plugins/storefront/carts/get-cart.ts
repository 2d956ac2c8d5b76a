import { defineUseCase, Id, Type } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { cartView } from './pricing.ts'
import { storedCart } from './store.ts'

export const getCart = defineUseCase({
  name: 'storefront.get-cart',
  summary: "A cart of the visitor's at the prices of this moment",
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Type.Object({ cartId: Id }, { additionalProperties: false }),
  async run(ctx, { cartId }) {
    const { cart, lines } = await storedCart(ctx, cartId)
    if (cart.state === 'ordered') throw storefrontErrors['cart-ordered']({ orderId: cart.order_id })
    return cartView(ctx, cart, lines)
  }
})
