import { Amount, Id, Input, Type } from 'stoa/plugin'
import { TenderKind } from '../../../contracts/tender-kind.ts'

export const TenderInput = Input({
  type: TenderKind,
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
})
