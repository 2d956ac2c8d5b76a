import { Id, Input, type Static, type TObject, Type } from 'stoa/plugin'
import { STOCKS, type StockName } from './rules/stock.ts'

/** How many a request prints at most. */
export const MOST_LABELS = 1_000

const oneOf = <const T extends readonly string[]>(
  names: T,
  options: { default?: T[number]; description: string }
) =>
  Type.Union(
    names.map(name => Type.Literal(name as T[number])),
    options
  )

const stockNames = [...Object.keys(STOCKS), 'custom'] as StockName[]

/** What labels look like: settings of a shop, which a request may depart from. */
export const LabelTemplate = {
  labelStock: oneOf(stockNames, {
    default: 'roll-50x25',
    description: 'The labels that are printed on; custom: a roll of the width and height below.'
  }),
  labelWidthMm: Type.Integer({
    minimum: 20,
    maximum: 200,
    default: 50,
    description: 'How wide a custom label is, in millimetres.'
  }),
  labelHeightMm: Type.Integer({
    minimum: 10,
    maximum: 300,
    default: 25,
    description: 'How high a custom label is, in millimetres.'
  }),
  labelLines: Type.Array(
    oneOf(['name', 'price', 'unit-price', 'sku', 'symbol', 'code'], {
      description:
        'The name, the price, the price of a kilogram or pound, the SKU, the bars, and the code below them.'
    }),
    {
      minItems: 1,
      maxItems: 6,
      uniqueItems: true,
      default: ['name', 'price', 'symbol', 'code'],
      description: 'What a label shows.'
    }
  ),
  labelCode: oneOf(['barcode', 'barcode-or-sku', 'sku'], {
    default: 'barcode-or-sku',
    description: 'Which code a label bears: the first barcode, else the SKU; or always the SKU.'
  }),
  labelSymbol: oneOf(['bars', 'qr'], {
    default: 'bars',
    description:
      'bars: EAN-13, EAN-8, UPC-A or ITF-14 where the code is one, else Code 128; qr: a QR code.'
  }),
  labelMarginTenths: Type.Integer({
    minimum: 0,
    maximum: 100,
    default: 15,
    description: 'What stays free at each edge of a label, in tenths of a millimetre.'
  }),
  labelShiftRightTenths: Type.Integer({
    minimum: -100,
    maximum: 100,
    default: 0,
    description: 'How far everything moves to the right, in tenths of a millimetre.'
  }),
  labelShiftDownTenths: Type.Integer({
    minimum: -100,
    maximum: 100,
    default: 0,
    description: 'How far everything moves down, in tenths of a millimetre.'
  }),
  labelDots: oneOf(['203', '300'], {
    default: '203',
    description: 'How many dots an inch a label printer has that speaks ZPL.'
  })
}
export type LabelTemplate = Static<TObject<typeof LabelTemplate>>

/** Left out of a request, the setting holds: so no default of the schema may. */
const departing = Type.Partial(
  Type.Object(
    Object.fromEntries(
      Object.entries(LabelTemplate).map(([name, { default: _, ...schema }]) => [name, schema])
    ) as unknown as typeof LabelTemplate
  )
)

export const LabelsInput = Input({
  items: Type.Array(
    Input({
      variantId: Id,
      copies: Type.Integer({ minimum: 1, maximum: MOST_LABELS, default: 1 })
    }),
    { minItems: 1, maxItems: MOST_LABELS, description: `${MOST_LABELS} labels at most in all.` }
  ),
  startAt: Type.Integer({
    minimum: 1,
    maximum: 200,
    default: 1,
    description: 'The first free label of a sheet that is partly used, row by row from 1.'
  }),
  ...departing.properties
})
