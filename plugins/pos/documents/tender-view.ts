import { Amount, Currency, Id, Nullable, Type } from 'stoa/plugin'

/** How a document was paid, or its money given back. */
export const TenderView = Type.Object({
  type: Type.String(),
  amountMinor: Amount,
  tipMinor: Type.Integer({ ...Amount, description: 'Minor units, what of the amount is a tip' }),
  reference: Nullable(Type.String()),
  paymentId: Nullable(Id),
  foreign: Nullable(
    Type.Object({
      currency: Currency,
      amountMinor: Type.Integer({ ...Amount, description: 'Minor units of that currency.' }),
      rate: Type.String({
        description: "Decimal text: so much of the document's currency is one unit of it."
      })
    }),
    'What was handed over or given back, of cash in another currency; amountMinor is what it is worth.'
  )
})
