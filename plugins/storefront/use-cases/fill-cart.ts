import { coreErrors, defineUseCase, Id, PositiveQuantityText, Type } from 'stoa/plugin'
import { Catalog } from '../../catalog/contract.ts'
import {
  dropCartLine,
  lockedCart,
  openCart,
  putCartLine,
  storedCart,
  touchCart
} from '../cart-book.ts'
import { cartView } from '../cart-pricing.ts'
import { ShopWindow } from '../entrances.ts'
import { storefrontErrors } from '../errors.ts'
import { guestTokenFor } from '../passes.ts'

const MOST_LINES = 200
const closed = { additionalProperties: false }

export const openCartOf = defineUseCase({
  name: 'storefront.open-cart',
  summary: "Opens the visitor's cart, or gives back the one that is open",
  entrance: ShopWindow,
  scope: 'shop',
  audit: 'document',
  peopleOnly: 'it gives a token',
  input: Type.Object({}, closed),
  async run(ctx) {
    const { id } = await openCart(ctx)
    const { cart, lines } = await storedCart(ctx, id)
    return { ...(await cartView(ctx, cart, lines)), guestToken: guestTokenFor(ctx) }
  }
})

export const getCart = defineUseCase({
  name: 'storefront.get-cart',
  summary: "A cart of the visitor's at the prices of this moment",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({ cartId: Id }, closed),
  async run(ctx, { cartId }) {
    const { cart, lines } = await storedCart(ctx, cartId)
    if (cart.state === 'ordered') throw storefrontErrors['cart-ordered']({ orderId: cart.order_id })
    return cartView(ctx, cart, lines)
  }
})

export const putLine = defineUseCase({
  name: 'storefront.put-cart-line',
  summary: 'Puts so much of a variant into the cart, in place of what is there of it',
  entrance: ShopWindow,
  scope: 'shop',
  audit: 'document',
  input: Type.Object({ cartId: Id, variantId: Id, quantity: PositiveQuantityText }, closed),
  async run(ctx, { cartId, variantId, quantity }) {
    const [{ lines }, [sold]] = await Promise.all([
      lockedCart(ctx, cartId),
      ctx.ask(Catalog).sellables([variantId])
    ])
    if (!sold) throw coreErrors['not-found']({ what: 'variant on sale' })
    const there = lines.some(l => l.variantId === variantId)
    if (!there && lines.length >= MOST_LINES) {
      throw storefrontErrors['cart-full']({ most: MOST_LINES })
    }
    const line = { variantId, quantity, seenPriceMinor: sold.priceMinor }
    const [cart] = await Promise.all([touchCart(ctx, cartId), putCartLine(ctx, cartId, line)])
    return cartView(
      ctx,
      cart,
      there ? lines.map(l => (l.variantId === variantId ? line : l)) : [...lines, line]
    )
  }
})

export const removeLine = defineUseCase({
  name: 'storefront.remove-cart-line',
  summary: 'Takes a variant out of the cart',
  entrance: ShopWindow,
  scope: 'shop',
  audit: 'document',
  input: Type.Object({ cartId: Id, variantId: Id }, closed),
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
