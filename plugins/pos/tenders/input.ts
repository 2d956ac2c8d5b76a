import { Amount, Currency, Id, Input, Type } from 'stoa/plugin'
import { TenderKind } from '../../../contracts/tender-kind.ts'
import { RateText } from './rates/view.ts'

const Foreign = Input(
  {
    currency: Currency,
    amountMinor: Type.Integer({
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'Minor units of that currency: what was handed over.'
    }),
    rate: RateText
  },
  {
    description:
      "Of cash in another currency: what was handed over, and the rate that is in force (GET /api/v1/pos/rates). amountMinor is what it is worth: amount × rate, rounded down to the minor unit of the company's currency, or to its smallest coin where cash is rounded. Change is given in the company's currency."
  }
)

export const TenderInput = Input({
  type: TenderKind,
  amountMinor: Amount,
  tipMinor: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description:
        'Minor units: what of the amount is a tip, in cash or by card, transfer or online; no revenue, and not taxed. In a refund: what of the tip goes back. Takes the setting tips.'
    })
  ),
  foreign: Type.Optional(Foreign),
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
})
