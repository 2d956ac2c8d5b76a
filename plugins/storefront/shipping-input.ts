import { Amount, Id, Line, Type, type Static } from 'stoa/plugin'

const OrNull = <T extends import('@sinclair/typebox').TSchema>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Name = Line(120)

/** Not below zero. */
const price = (what: string) =>
  Type.Integer({
    minimum: 0,
    maximum: 9_007_199_254_740_991,
    description: `${what}, in minor units of the company's currency; with or without tax, as the catalogue's prices are.`
  })

const Rates = Type.Array(
  Type.Object(
    {
      upToGrams: OrNull(
        Type.Integer({
          minimum: 1,
          maximum: 1_000_000_000,
          description: 'null: whatever it weighs.'
        })
      ),
      priceMinor: price('What it costs')
    },
    { additionalProperties: false }
  ),
  {
    minItems: 1,
    maxItems: 100,
    description:
      'The first that takes the weight of the goods counts; when there is none, the method is not offered.'
  }
)

export const ZoneFacts = {
  name: Name,
  places: Type.Array(Type.String({ pattern: '^(\\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$' }), {
    minItems: 1,
    maxItems: 500,
    description:
      'Countries (ISO 3166-1, ID), regions (ISO 3166-2, ID-JK), or * for everywhere else. Where several zones name a destination, the most exact ones count.'
  })
}

export const MethodFacts = {
  name: Name,
  variantId: Type.String({
    format: 'uuid',
    description: 'The service of the catalogue it is sold as: tax and reports come from it.'
  }),
  rates: Rates,
  freeFromMinor: Type.Optional(OrNull(price('From this value of the goods on it costs nothing'))),
  active: Type.Optional(Type.Boolean())
}

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
