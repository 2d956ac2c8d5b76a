import { Amount, Id, Nullable, PrintedField, Type } from 'stoa/plugin'
import { units } from '../../../contracts/units.ts'

const amount = (of: string) => Type.Integer({ ...Amount, description: `Minor units, ${of}` })

export const UnitView = Type.Union(
  units.map(unit => Type.Literal(unit)),
  { description: 'What its quantity is of, and its price of one of.' }
)

/** A line of a document. */
export const LineView = Type.Object({
  lineNo: Type.Integer(),
  variantId: Id,
  sku: Type.String(),
  name: Type.String(),
  quantity: Type.String(),
  unit: UnitView,
  scaleCode: Nullable(Type.String(), 'The code of a scale that it was read from.'),
  packQuantity: Nullable(
    Type.String(),
    'How much is in one of the packs it was sold in, as decimal text; null: it was sold one by one. Packs at a price of their own: the unit price is its share, rounded.'
  ),
  priceList: Nullable(Type.String(), 'The price list its price came from, by its name then.'),
  unitPriceMinor: amount('of one'),
  discountMinor: amount("off the whole line, its share of the document's discount included"),
  discountReason: Nullable(Type.String(), 'Why its own discount was given.'),
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
  refundedQuantity: Type.String({ description: "Of a sale's line: how much came back so far." }),
  originalLineNo: Nullable(Type.Integer()),
  fields: Type.Array(PrintedField, {
    description:
      "Of its product's custom fields those that stand on receipts, as they were when it was sold."
  }),
  costMinor: Type.Optional(
    Nullable(
      Type.Integer({
        description:
          'Minor units: what one cost the shop when it was sold; null when that is unknown. Left out for those who may not see it (cost.read).'
      })
    )
  )
})
