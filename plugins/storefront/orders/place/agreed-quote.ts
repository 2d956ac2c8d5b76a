import { type Context, Id, Nullable, Type } from 'stoa/plugin'
import type { Quote } from '../../../../contracts/pricing.ts'
import type { Address } from '../../shoppers/addresses/view.ts'
import type { StoredCart } from '../../carts/store.ts'
import { cartView, needsShipping, offersFor, priceGoods, quoteWith } from '../../carts/pricing.ts'
import { storefrontErrors } from '../../errors.ts'
import type { Shipping } from '../store.ts'

export const CheckoutChoice = {
  shippingMethodId: Type.Optional(
    Nullable(Id, 'Default: the one chosen for the cart. Required when there are goods.')
  ),
  expectedTotalMinor: Type.Integer({
    minimum: 0,
    maximum: 9_007_199_254_740_991,
    description:
      'What the shopper was shown, shipping included. Anything else is refused with the new figures.'
  })
}

export interface Agreed {
  quote: Quote
  shipping: Shipping | null
  stocked: Array<{ variantId: string; quantity: string }>
}

/**
 * What a cart comes to with its shipping at this moment, if that is what the shopper was shown.
 * @throws storefront.cart-empty, .not-sold, .shipping-required, .address-required,
 * .shipping-unavailable, .total-changed
 */
export async function agreedQuote(
  ctx: Context,
  stored: StoredCart,
  {
    shippingMethodId,
    expectedTotalMinor,
    address
  }: { shippingMethodId?: string | null; expectedTotalMinor: number; address: Address | null }
): Promise<Agreed> {
  const { cart, lines } = stored
  if (lines.length === 0) throw storefrontErrors['cart-empty']()
  const goods = await priceGoods(ctx, lines)
  const gone = lines.filter(l => !goods.sellables.has(l.variantId)).map(l => l.variantId)
  if (goods.quote === null || gone.length > 0) {
    throw storefrontErrors['not-sold']({ variantIds: gone.join(', ') })
  }
  const methodId = shippingMethodId === undefined ? cart.shipping_method_id : shippingMethodId
  let quote: Quote | null = goods.quote
  let shipping: Shipping | null = null
  if (needsShipping(goods)) {
    if (methodId === null) throw storefrontErrors['shipping-required']()
    const offer = (await offersFor(ctx, goods, address)).find(o => o.method.id === methodId)
    if (offer === undefined) {
      throw storefrontErrors[address === null ? 'address-required' : 'shipping-unavailable']()
    }
    quote = await quoteWith(ctx, goods, offer)
    if (quote === null) throw storefrontErrors['shipping-unavailable']()
    shipping = {
      methodId,
      name: offer.method.name,
      kind: offer.method.pickupShopId === null ? 'delivery' : 'pickup'
    }
  }
  if (quote.totalMinor !== expectedTotalMinor) {
    const place = address === null ? {} : { country: address.country, region: address.region }
    throw storefrontErrors['total-changed']({
      totalMinor: quote.totalMinor,
      expectedTotalMinor,
      cart: await cartView(ctx, { ...cart, ...place, shipping_method_id: methodId }, lines)
    })
  }
  return {
    quote,
    shipping,
    stocked: quote.lines
      .filter(l => l.stocked)
      .map(({ variantId, quantity }) => ({ variantId, quantity }))
  }
}
