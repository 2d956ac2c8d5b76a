import { defineUseCase, Id, Input } from 'stoa/plugin'
import { StorefrontAuth } from '../visitors/auth.ts'
import { waysToPay } from '../orders/pay/ways-to-pay.ts'
import { cartView } from './pricing.ts'
import { storedCart } from './store.ts'

export const listCartPaymentMethods = defineUseCase({
  name: 'storefront.list-cart-payment-methods',
  summary: 'Payment methods of a cart, and whether each accepts its total including shipping',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({ cartId: Id }),
  async run(ctx, { cartId }) {
    const { cart, lines } = await storedCart(ctx, cartId)
    const { currency, totalMinor } = await cartView(ctx, cart, lines)
    return waysToPay(ctx, ctx.shop().id, currency, totalMinor)
  }
})
