import { Amount, Id, type Static, Type } from 'stoa/plugin'
import { OrNull } from '../schemas/or-null.ts'

export const ZoneView = Type.Object({
  id: Id,
  name: Type.String(),
  places: Type.Array(Type.String()),
  version: Type.Integer()
})
export type ZoneView = Static<typeof ZoneView>

export const MethodView = Type.Object({
  id: Id,
  zoneId: OrNull(Id),
  pickupShopId: OrNull(Id),
  name: Type.String(),
  variantId: Id,
  rates: Type.Array(Type.Object({ upToGrams: OrNull(Type.Integer()), priceMinor: Amount })),
  freeFromMinor: OrNull(Amount),
  active: Type.Boolean(),
  version: Type.Integer()
})
export type MethodView = Static<typeof MethodView>

/** A way of shipping as it is offered for a cart. */
export const OfferView = Type.Object({
  methodId: Id,
  name: Type.String(),
  kind: Type.Union([Type.Literal('delivery'), Type.Literal('pickup')]),
  priceMinor: Amount,
  shop: OrNull(
    Type.Object(
      { id: Id, name: Type.String(), address: OrNull(Type.String()) },
      { description: 'Where the goods are collected.' }
    )
  )
})
export type OfferView = Static<typeof OfferView>
