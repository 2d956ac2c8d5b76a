import { Amount, Id, Input, Line, Nullable, type Static, Type } from 'stoa/plugin'
import { units } from '../../../contracts/units.ts'

export const Sku = Line(64, 'Unique in the company, whatever its case; kept in upper case.')
export const Barcodes = Type.Array(
  Type.String({
    maxLength: 64,
    pattern: '^[ -/:-@[-`{-~]*[0-9A-Za-z][ -~]*$',
    description:
      'EAN, UPC or your own; spaces and hyphens do not count. It is shown as it was written; all writings of one GTIN (UPC-A, EAN-13, GTIN-14, UPC-E, with or without zeros in front) are one barcode.'
  }),
  { maxItems: 20, uniqueItems: true }
)
export const Price = Type.Integer({
  minimum: 0,
  maximum: Amount.maximum as number,
  description:
    "Minor units of the company's currency; with or without tax as the setting pricesIncludeTax says."
})
export const Kind = Type.Union([Type.Literal('goods'), Type.Literal('service')], {
  description: 'Goods are stocked; services (postage, fees) are not.'
})
export const ProductName = Line(200, 'As it stands in lists and on receipts.')
const VariantName = Line(
  200,
  'The whole name as it stands on receipts, e.g. "T-shirt, red, L". Default: the product\'s.'
)

export const Cost = Nullable(
  Type.Integer({ minimum: 0, maximum: Amount.maximum as number }),
  'What one costs the shop, in minor units; null: not known. Setting it takes the permission cost.edit.'
)
export const Weight = Nullable(
  Type.Integer({ minimum: 0, maximum: 100_000_000 }),
  'Of one, in grams; null: not weighed.'
)
/** Scales print it with zeros in front, as many as their codes have digits for it. */
export const ScaleCode = Nullable(
  Type.String({ pattern: '^\\d{1,8}$', maxLength: 8 }),
  'The item number that scales print into their codes, unique in the company; kept without leading zeros. null: none.'
)
/** What variants have and simple products may say of their only one. */
export const Measures = {
  costMinor: Type.Optional(Cost),
  weightGrams: Type.Optional(Weight),
  scaleCode: Type.Optional(ScaleCode)
}

const bound = (which: string) =>
  Nullable(
    Price,
    `The ${which} that may be asked at the till, in minor units; only with openPrice. null: no such bound.`
  )
/** How all variants of a product are sold. */
export const SoldHow = {
  soldBy: Type.Union(
    units.map(unit => Type.Literal(unit)),
    {
      description:
        'What it is sold by; its price is of one of it. By anything but the piece the till asks for the weight or measure.'
    }
  ),
  openPrice: Type.Boolean({ description: 'Whether its price is asked at the till.' }),
  leastPriceMinor: bound('least'),
  mostPriceMinor: bound('most')
}
export const Active = Type.Boolean({
  description: 'false: no longer sold. Products are never deleted, since documents refer to them.'
})
export const SoldHowInput = {
  soldBy: Type.Optional(SoldHow.soldBy),
  openPrice: Type.Optional(SoldHow.openPrice),
  leastPriceMinor: Type.Optional(SoldHow.leastPriceMinor),
  mostPriceMinor: Type.Optional(SoldHow.mostPriceMinor)
}

export const NewVariant = Input({
  sku: Sku,
  name: Type.Optional(VariantName),
  priceMinor: Type.Optional(Price),
  barcodes: Type.Optional(Barcodes),
  active: Type.Optional(Type.Boolean()),
  ...Measures
})

export const VariantChange = Input({
  id: Type.Optional(
    Type.Union([Id], { description: 'The variant to change; without it one is added.' })
  ),
  sku: Type.Optional(Sku),
  name: Type.Optional(VariantName),
  priceMinor: Type.Optional(Price),
  barcodes: Type.Optional(Barcodes),
  active: Type.Optional(Type.Boolean()),
  ...Measures
})
export type VariantChange = Static<typeof VariantChange>

interface Said {
  costMinor?: number | null
  variants?: Array<{ costMinor?: number | null }>
}

/** Whether a request says anything of costs. */
export const mentionsCosts = ({ costMinor, variants = [] }: Said): boolean =>
  costMinor !== undefined || variants.some(v => v.costMinor !== undefined)
