import { Amount, Id, Input, Nullable, Page, QuantityText, type Static, Type } from 'stoa/plugin'
import { units } from '../../../../contracts/units.ts'

export const ListPriceView = Type.Object({
  variantId: Id,
  productId: Id,
  sku: Type.String(),
  name: Type.String(),
  soldBy: Type.Union(
    units.map(unit => Type.Literal(unit)),
    { description: 'What its price is of one of.' }
  ),
  catalogueMinor: Type.Integer({ ...Amount, description: 'Minor units, what the catalogue says.' }),
  fromQuantity: Type.String({
    description: 'Decimal text: from how much on, all lines of a sale together; 0: however little.'
  }),
  priceMinor: Amount
})
export type ListPriceView = Static<typeof ListPriceView>

export const ListPricePage = Page(ListPriceView)

/** What setting prices answers with. */
export const PricesSetView = Type.Object({
  priceListId: Id,
  version: Type.Integer({ description: "The list's, by now." }),
  set: Type.Integer({ description: 'How many prices were set.' }),
  removed: Type.Integer({ description: 'How many there are no more.' })
})

/** A price as it is written. */
export const ListPriceInput = Input({
  variantId: Id,
  fromQuantity: Type.Optional(QuantityText),
  priceMinor: Nullable(
    Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    'Minor units, of one; null: there is none any more.'
  )
})
