import { Line, Nullable, PositiveQuantityText, Type } from 'stoa/plugin'
import { Barcodes, Price } from '../products/input.ts'

export const PackName = Line(
  60,
  'As receipts have it behind the name of the product, e.g. "box of 24".'
)
export const PackQuantity = Type.String({
  ...PositiveQuantityText,
  description:
    'How much is in one, of what its product is sold by: 24; of goods sold by the piece a whole number.'
})
export const PackPrice = Nullable(
  Price,
  'What one pack costs, in minor units, as prices are; null: as many times the price of one.'
)
export { Barcodes as PackBarcodes }
