import { defineUseCase, Input } from 'stoa/plugin'
import { StorefrontAuth } from '../visitors/auth.ts'
import { guestTokenFor } from '../visitors/tokens.ts'
import { cartView } from './pricing.ts'
import { openedCart, storedCart } from './store.ts'

export const openCart = defineUseCase({
  name: 'storefront.open-cart',
  summary: 'Creates a cart for the visitor, or returns the open one',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  audit: 'document',
  humanOnly: 'it gives a token',
  input: Input({}),
  async run(ctx) {
    const { id } = await openedCart(ctx)
    const { cart, lines } = await storedCart(ctx, id)
    return { ...(await cartView(ctx, cart, lines)), guestToken: guestTokenFor(ctx) }
  }
})
