import { Amount, Id, Type } from 'stoa/plugin'

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
