import { coreErrors, defineUseCase, Id, Input, Lines, Nullable, Type } from 'stoa/plugin'
import { cartView } from './pricing.ts'
import { lockedCart, touchCart } from './store.ts'
import { checkPlace } from '../places/check-place.ts'
import { CountryCode, RegionCode } from '../places/input.ts'
import { methods } from '../shipping/store.ts'
import { StorefrontAuth } from '../visitors/auth.ts'

export const changeCart = defineUseCase({
  name: 'storefront.change-cart',
  summary: 'Sets shipping, destination or note of a cart',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  audit: 'document',
  input: Input({
    cartId: Id,
    shippingMethodId: Type.Optional(Nullable(Id)),
    destination: Type.Optional(
      Nullable(Input({ country: CountryCode, region: Type.Optional(Nullable(RegionCode)) }))
    ),
    note: Type.Optional(Nullable(Lines(500)))
  }),
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
