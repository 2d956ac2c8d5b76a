import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { checkPlace } from '../places/check-place.ts'
import { CountryCode, RegionCode } from '../places/input.ts'
import { addressById } from '../shoppers/addresses/store.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { type Destination, destinationOf, offersFor, offerView, priceGoods } from './pricing.ts'
import { storedCart } from './store.ts'

export const listShippingOffers = defineUseCase({
  name: 'storefront.list-shipping-offers',
  summary: 'Shipping methods available for a cart and an address, with their costs',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({
    cartId: Id,
    addressId: Type.Optional(Id),
    country: Type.Optional(CountryCode),
    region: Type.Optional(RegionCode)
  }),
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
