import { Day, Id, Instant, Line, Nullable, type Static, toView, Type } from 'stoa/plugin'
import { priceChannels } from '../../../contracts/price-lists.ts'

const Ids = (description: string) =>
  Nullable(Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }), description)

/** What people write of a price list. */
export const priceListFields = {
  name: Line(80, 'E.g. Trade, Autumn sale, Airport.'),
  priority: Type.Integer({
    minimum: 0,
    maximum: 100,
    description:
      'Of several lists that fit, those with the highest one count, and of these the lowest price. Default: 0.'
  }),
  shopIds: Ids('null: in all shops.'),
  groupIds: Ids('Customers of these groups; null: everybody.'),
  channel: Nullable(
    Type.Union(priceChannels.map(channel => Type.Literal(channel))),
    'null: wherever goods are sold.'
  )
}

const Moment = (description: string) => Nullable(Type.Union([Instant, Day]), description)

/** When it holds, as it is written. */
export const periodFields = {
  validFrom: Moment(
    'From when on it holds: an instant, or a day by the clock of its first shop, else of the company; null: it has always held.'
  ),
  validUntil: Moment(
    'The instant at which it holds no more, or its last day; null: until somebody says otherwise.'
  )
}

export const PriceListView = Type.Object({
  id: Id,
  ...toView(priceListFields),
  validFrom: Nullable(Type.String(), 'The instant from which on it holds.'),
  validUntil: Nullable(Type.String(), 'The instant at which it holds no more.'),
  archived: Type.Boolean({ description: 'Kept for what refers to it; no price is read from it.' }),
  version: Type.Integer()
})
export type PriceListView = Static<typeof PriceListView>
