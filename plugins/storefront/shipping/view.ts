import { Amount, Id, Nullable, type Static, Type } from 'stoa/plugin'

export const ZoneView = Type.Object({
  id: Id,
  name: Type.String(),
  places: Type.Array(Type.String()),
  version: Type.Integer()
})
export type ZoneView = Static<typeof ZoneView>

export const MethodView = Type.Object({
  id: Id,
  zoneId: Nullable(Id),
  pickupShopId: Nullable(Id),
  name: Type.String(),
  variantId: Id,
  rates: Type.Array(Type.Object({ upToGrams: Nullable(Type.Integer()), priceMinor: Amount })),
  freeFromMinor: Nullable(Amount),
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
  shop: Nullable(
    Type.Object(
      { id: Id, name: Type.String(), address: Nullable(Type.String()) },
      { description: 'Where the goods are collected.' }
    )
  )
})
export type OfferView = Static<typeof OfferView>
