import { Input, Line, Nullable, Type } from 'stoa/plugin'

const Name = Line(120)

/** Not below zero. */
const price = (what: string) =>
  Type.Integer({
    minimum: 0,
    maximum: 9_007_199_254_740_991,
    description: `${what}, in minor units of the company's currency; with or without tax, as the catalogue's prices are.`
  })

const Rates = Type.Array(
  Input({
    upToGrams: Nullable(
      Type.Integer({
        minimum: 1,
        maximum: 1_000_000_000,
        description: 'null: whatever it weighs.'
      })
    ),
    priceMinor: price('What it costs')
  }),
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
  freeFromMinor: Type.Optional(Nullable(price('From this value of the goods on it costs nothing'))),
  active: Type.Optional(Type.Boolean())
}
