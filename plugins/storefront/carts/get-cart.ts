import { defineUseCase, Id, Input } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { cartView } from './pricing.ts'
import { storedCart } from './store.ts'

export const getCart = defineUseCase({
  name: 'storefront.get-cart',
  summary: "The visitor's cart at current prices",
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({ cartId: Id }),
  async run(ctx, { cartId }) {
    const { cart, lines } = await storedCart(ctx, cartId)
    if (cart.state === 'ordered') throw storefrontErrors['cart-ordered']({ orderId: cart.order_id })
    return cartView(ctx, cart, lines)
  }
})
