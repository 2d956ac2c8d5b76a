import { Id, Input, Line, PositiveQuantityText, Type } from 'stoa/plugin'

export const MinorUnits = (description: string) =>
  Type.Integer({ minimum: 0, maximum: 10_000_000_000_000, description })

const Discount = (of: string) =>
  Type.Union([
    Input({
      reason: Type.Optional(Line(200)),
      percent: Type.String({
        pattern: '^(100|\\d{1,2}(\\.\\d{1,4})?)$',
        description: `Per cent off ${of}, as decimal text, e.g. "12.5"`
      })
    }),
    Input({ reason: Type.Optional(Line(200)), amountMinor: MinorUnits(`Minor units off ${of}`) })
  ])

/** Goods as they stand on the ticket of a till; prices and discounts by the rights of a sale. */
export const GoodsInput = {
  registerId: Type.Unsafe<string>({ ...Id, description: 'The till of the shop they are in.' }),
  customerId: Id,
  lines: Type.Array(
    Input({
      variantId: Id,
      quantity: PositiveQuantityText,
      unitPriceMinor: Type.Optional(MinorUnits('Minor units, of one; default: the catalogue’s.')),
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      discount: Type.Optional(Discount('the whole line, whatever its quantity'))
    }),
    { minItems: 1, maxItems: 1000 }
  ),
  discount: Type.Optional(Discount('all of it, after the discounts of its lines'))
}
