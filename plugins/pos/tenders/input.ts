import { Amount, Id, Input, Type } from 'stoa/plugin'
import { TenderKind } from '../../../contracts/tender-kind.ts'

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
