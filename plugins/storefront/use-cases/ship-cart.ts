import { coreErrors, defineUseCase, Id, Type, Lines } from 'stoa/plugin'
import { addressById } from '../address-book.ts'
import { lockedCart, storedCart, touchCart } from '../cart-book.ts'
import {
  cartView,
  destinationOf,
  offersFor,
  offerView,
  priceGoods,
  type Destination
} from '../cart-pricing.ts'
import { ShopWindow } from '../entrances.ts'
import { checkPlace } from '../regions.ts'
import { findMethod } from '../shipping-book.ts'
import { CountryCode, OrNull, RegionCode } from '../shopper-input.ts'

const closed = { additionalProperties: false }

export const changeCart = defineUseCase({
  name: 'storefront.change-cart',
  summary: 'Chooses shipping and destination of a cart, or notes something on it',
  entrance: ShopWindow,
  scope: 'shop',
  audit: 'document',
  input: Type.Object(
    {
      cartId: Id,
      shippingMethodId: Type.Optional(Type.Union([Id, Type.Null()])),
      destination: Type.Optional(
        Type.Union([
          Type.Object({ country: CountryCode, region: Type.Optional(OrNull(RegionCode)) }, closed),
          Type.Null()
        ])
      ),
      note: Type.Optional(Type.Union([Lines(500), Type.Null()]))
    },
    closed
  ),
  async run(ctx, { cartId, shippingMethodId, destination, note }) {
    const { lines } = await lockedCart(ctx, cartId)
    const chosen = destination && {
      country: destination.country,
      region: destination.region ?? null
    }
    if (chosen) checkPlace(chosen)
    if (shippingMethodId != null && (await findMethod(ctx, shippingMethodId)) === null) {
      throw coreErrors['not-found']({ what: 'shipping method' })
    }
    return cartView(
      ctx,
      await touchCart(ctx, cartId, { shippingMethodId, destination: chosen, note }),
      lines
    )
  }
})

export const listShippingOffers = defineUseCase({
  name: 'storefront.list-shipping-offers',
  summary: 'How the goods of a cart can reach an address or a place, and what it costs',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object(
    {
      cartId: Id,
      addressId: Type.Optional(Id),
      country: Type.Optional(CountryCode),
      region: Type.Optional(RegionCode)
    },
    closed
  ),
  async run(ctx, { cartId, addressId, country, region }) {
    const { cart, lines } = await storedCart(ctx, cartId)
    const given: Destination | null =
      country === undefined ? destinationOf(cart) : { country, region: region ?? null }
    if (given !== null) checkPlace(given)
    const destination = addressId === undefined ? given : await addressById(ctx, addressId)
    const goods = await priceGoods(ctx, lines)
    return { items: (await offersFor(ctx, goods, destination)).map(offer => offerView(ctx, offer)) }
  }
})
