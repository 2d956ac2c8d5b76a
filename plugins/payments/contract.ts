import { Amount, Currency, defineEvent, Id, Instant, Nullable, Type } from 'stoa/plugin'

const nullable = Nullable(Id)

export const DifferenceFound = defineEvent({
  name: 'payments.difference-found',
  about: { permission: 'payment.read' },
  emittedWhen:
    'When a provider says otherwise of a payment or payout than our books; such a payment is not settled until someone looked at it.',
  data: Type.Object({
    companyId: Id,
    paymentId: nullable,
    payoutId: nullable,
    /** currency, amount, captured, refunded, paid-twice, missing, state. */
    kind: Type.String(),
    ours: Type.String(),
    theirs: Type.String(),
    at: Instant
  })
})

export const PayoutChanged = defineEvent({
  name: 'payments.payout-changed',
  about: { permission: 'payout.read' },
  emittedWhen: 'At each change of a payout.',
  data: Type.Object({
    payoutId: Id,
    companyId: Id,
    state: Type.Union([
      Type.Literal('pending'),
      Type.Literal('unknown'),
      Type.Literal('paid'),
      Type.Literal('failed'),
      Type.Literal('cancelled'),
      Type.Literal('reversed')
    ]),
    amountMinor: Amount,
    currency: Currency,
    at: Instant
  })
})
