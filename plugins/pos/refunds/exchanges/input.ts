import { Id, Input, Type } from 'stoa/plugin'
import { LotsBeside } from '../../../../contracts/lots.ts'
import { SoldLine } from '../input.ts'
import { OfTicketInput, RequestedSaleInput } from '../../sales/requested-sale.ts'
import { TenderInput } from '../../tenders/input.ts'

export const ExchangeInput = Input({
  ...RequestedSaleInput,
  ...OfTicketInput,
  saleId: Type.String({ ...Id, description: 'The sale of which lines are given back.' }),
  returned: Type.Array(SoldLine, {
    minItems: 1,
    maxItems: 1000,
    description: 'What is given back of it.'
  }),
  returnedLots: LotsBeside,
  reason: Type.Optional(Type.String({ maxLength: 500, description: 'Why; stands on the refund.' })),
  tenders: Type.Array(TenderInput, {
    maxItems: 20,
    description:
      'What the difference is paid by, or goes back by, as in a sale or a refund. None where nothing is left to pay.'
  }),
  differenceMinor: Type.Optional(
    Type.Integer({
      minimum: -Number.MAX_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
      description:
        'Minor units; the difference that was shown, before cash is rounded: what is to pay, below zero what goes back. The exchange is refused when it comes to another one.'
    })
  )
})
