import { coreErrors, defineUseCase, Id, Lines, Type } from 'stoa/plugin'
import { cartView } from './pricing.ts'
import { lockedCart, touchCart } from './store.ts'
import { checkPlace } from '../places/check-place.ts'
import { CountryCode, RegionCode } from '../places/input.ts'
import { OrNull } from '../schemas/or-null.ts'
import { methods } from '../shipping/store.ts'
import { StorefrontAuth } from '../visitors/auth.ts'

export const changeCart = defineUseCase({
  name: 'storefront.change-cart',
  summary: 'Sets shipping, destination or note of a cart',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  audit: 'document',
  input: Type.Object(
    {
      cartId: Id,
      shippingMethodId: Type.Optional(Type.Union([Id, Type.Null()])),
      destination: Type.Optional(
        Type.Union([
          Type.Object(
            { country: CountryCode, region: Type.Optional(OrNull(RegionCode)) },
            { additionalProperties: false }
          ),
          Type.Null()
        ])
      ),
      note: Type.Optional(Type.Union([Lines(500), Type.Null()]))
    },
    { additionalProperties: false }
  ),
  async run(ctx, { cartId, shippingMethodId, destination, note }) {
    const { lines } = await lockedCart(ctx, cartId)
    const chosen = destination && {
      country: destination.country,
      region: destination.region ?? null
    }
    if (chosen) checkPlace(chosen)
    if (shippingMethodId != null && (await methods.find(ctx, shippingMethodId)) === null) {
      throw coreErrors['not-found']({ what: 'shipping method' })
    }
    return cartView(
      ctx,
      await touchCart(ctx, cartId, { shippingMethodId, destination: chosen, note }),
      lines
    )
  }
})
