import { Id, Input, Line, PositiveQuantityText, type Static, Type } from 'stoa/plugin'

const minorUnits = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })

/**
 * @param of what it is taken off, as the reference says it: one schema for two meanings would say
 * one of them wrongly
 */
const Reason = Type.Optional(
  Type.String({
    ...Line(200),
    description:
      'Why; kept with the document, and on no receipt. Required where the setting discountReasonRequired says so.'
  })
)
const discount = (of: string) =>
  Type.Union([
    Input({
      reason: Reason,
      percent: Type.String({
        pattern: '^(100|\\d{1,2}(\\.\\d{1,4})?)$',
        description: `Per cent off ${of}, as decimal text, e.g. "12.5"`
      })
    }),
    Input({ reason: Reason, amountMinor: minorUnits(`Minor units off ${of}`) })
  ])
const LineDiscount = discount('the whole line, whatever its quantity')
/** Spread over its lines in proportion, after their own discounts. */
export const DocumentDiscount = discount('the whole document, after the discounts of its lines')
export type DiscountInput = Static<typeof DocumentDiscount>

/** A line by variant; price and name default to the catalogue's. */
export const GoodsLineInput = Input({
  variantId: Id,
  quantity: PositiveQuantityText,
  scaleCode: Type.Optional(
    Type.String({
      pattern: '^\\d{12,13}$',
      description:
        'The code of a scale that was scanned, by the setting scaleCodes. It is read again here: what it says has to be the quantity, and a price in it is what the line comes to before discounts.'
    })
  ),
  packId: Type.Optional(
    Type.String({
      ...Id,
      description:
        'The pack it is sold in: the quantity is that of whole packs, in what the product is sold by, and the line comes to their own price where they have one. A unit price given here goes before that.'
    })
  ),
  unitPriceMinor: Type.Optional(minorUnits('Minor units, of one')),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  discount: Type.Optional(LineDiscount)
})
export type GoodsLineInput = Static<typeof GoodsLineInput>
