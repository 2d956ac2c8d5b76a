import { Amount, Id, Instant, PositiveQuantityText, Type, type Static } from 'stoa/plugin'

const minorUnits = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })

/**
 * @param of what it is taken off, as the reference says it: one schema for two meanings would say
 * one of them wrongly
 */
const discount = (of: string) =>
  Type.Union([
    Type.Object(
      {
        percent: Type.String({
          pattern: '^(100|\\d{1,2}(\\.\\d{1,4})?)$',
          description: `Per cent off ${of}, as decimal text, e.g. "12.5"`
        })
      },
      { additionalProperties: false }
    ),
    Type.Object(
      { amountMinor: minorUnits(`Minor units off ${of}`) },
      { additionalProperties: false }
    )
  ])
const LineDiscount = discount('the whole line, whatever its quantity')
/** Spread over its lines in proportion, after their own discounts. */
export const DocumentDiscount = discount('the whole document, after the discounts of its lines')
export type DiscountInput = Static<typeof DocumentDiscount>

export const TenderInput = Type.Object(
  {
    type: Type.Union([
      Type.Literal('cash'),
      Type.Literal('card'),
      Type.Literal('bank_transfer'),
      Type.Literal('voucher'),
      Type.Literal('online'),
      Type.Literal('other')
    ]),
    amountMinor: Amount,
    reference: Type.Optional(
      Type.String({ maxLength: 80, description: 'E.g. the slip number of the terminal.' })
    ),
    paymentId: Type.Optional(
      Type.Unsafe<string>({
        ...Id,
        description:
          'With type online: the captured payment it is, or, in a refund, through which it goes back.'
      })
    )
  },
  { additionalProperties: false }
)

/** A line by variant; price and name default to the catalogue's. */
export const GoodsLineInput = Type.Object(
  {
    variantId: Id,
    quantity: PositiveQuantityText,
    unitPriceMinor: Type.Optional(minorUnits('Minor units, of one')),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    discount: Type.Optional(LineDiscount)
  },
  { additionalProperties: false }
)
export type GoodsLineInput = Static<typeof GoodsLineInput>

export const Header = {
  registerId: Id,
  occurredAt: Type.Optional(
    Type.Unsafe<string>({
      ...Instant,
      description: 'When it happened; default now. Takes the permission sale.backdate.'
    })
  ),
  reference: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 80,
      description: 'Your own number of it; unique per company and kind.'
    })
  ),
  note: Type.Optional(Type.String({ maxLength: 500 }))
}

/** "12.5" percent → 125000 parts per million. */
export function percentToPpm(percent: string): number {
  const [whole = '0', fraction = ''] = percent.split('.')
  return Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'))
}
