import { Amount, Currency, defineEvent, Id, Type } from 'stoa/plugin'

const TopUp = { companyId: Id, shopId: Id, registerId: Id, saleId: Id, topUpId: Id }
const about = { permission: 'top-up.read' } as const

export const TopUpChanged = defineEvent({
  name: 'top-ups.top-up-changed',
  about,
  emittedWhen: 'When a top-up was sold, confirmed, failed, is tried again, or its sale came back.',
  data: Type.Object({ ...TopUp, state: Type.String() })
})

export const TopUpFailed = defineEvent({
  name: 'top-ups.top-up-failed',
  about,
  emittedWhen:
    'When a top-up that was paid for did not reach the phone: the money has to go back, or it is tried again.',
  data: Type.Object({
    ...TopUp,
    phone: Type.String(),
    amountMinor: Amount,
    currency: Currency,
    code: Type.String()
  })
})
