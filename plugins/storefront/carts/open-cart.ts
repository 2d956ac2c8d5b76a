import { defineUseCase, Type } from 'stoa/plugin'
import { ShopWindow } from '../visitors/entrances.ts'
import { guestTokenFor } from '../visitors/passes.ts'
import { cartView } from './pricing.ts'
import { openedCart, storedCart } from './store.ts'

export const openCart = defineUseCase({
  name: 'storefront.open-cart',
  summary: "Opens the visitor's cart, or gives back the one that is open",
  entrance: ShopWindow,
  scope: 'shop',
  audit: 'document',
  peopleOnly: 'it gives a token',
  input: Type.Object({}, { additionalProperties: false }),
  async run(ctx) {
    const { id } = await openedCart(ctx)
    const { cart, lines } = await storedCart(ctx, id)
    return { ...(await cartView(ctx, cart, lines)), guestToken: guestTokenFor(ctx) }
  }
})
