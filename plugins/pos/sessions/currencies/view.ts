import { Amount, Currency, Input, Nullable, type Static, Type } from 'stoa/plugin'
import { MOST } from '../cash/counts.ts'
import { Pieces } from '../cash/pieces.ts'

const counted = Type.Integer({
  minimum: 0,
  maximum: MOST,
  description: 'Minor units of that currency.'
})

/** Cash in another currency, as it is counted. */
export const ForeignAmount = Input({
  currency: Currency,
  amountMinor: counted,
  pieces: Type.Optional(Pieces)
})
/** The same when a session is closed. */
export const ForeignCount = Input({
  ...ForeignAmount.properties,
  leftMinor: Type.Optional(
    Type.Integer({ ...counted, description: 'What of it stays for the next session.' })
  )
})
export type ForeignAmount = Static<typeof ForeignAmount>
export type ForeignCount = Static<typeof ForeignCount>

export const foreignCounts = <T extends typeof ForeignAmount | typeof ForeignCount>(
  item: T,
  description: string
) => Type.Optional(Type.Array(item, { maxItems: 40, description }))

const ofIt = (description: string) =>
  Type.Integer({ ...Amount, description: `Minor units of that currency: ${description}` })

/** Of a session: what it held in another currency. */
export const SessionCurrency = Type.Object({
  currency: Currency,
  floatMinor: ofIt('what it was opened with.'),
  expectedMinor: Nullable(Amount, 'What should have been there; null while open.'),
  countedMinor: Nullable(Amount, 'null while open.'),
  differenceMinor: Nullable(Amount, 'Counted less expected; null while open.'),
  leftMinor: Nullable(Amount, 'What stays for the next session; null: not said.')
})
export type SessionCurrency = Static<typeof SessionCurrency>

/** The same in an X or Z report. */
export const ReportCurrency = Type.Object({
  currency: Currency,
  floatMinor: ofIt('what it was opened with.'),
  floatPieces: Nullable(Pieces),
  takenMinor: ofIt('handed over for sales. Change is given in the currency of the company.'),
  returnedMinor: ofIt('given back as it came, with sales that were voided.'),
  worthMinor: Type.Integer({
    ...Amount,
    description: "Minor units of the company's currency: what that came to, returned taken off."
  }),
  inMinor: ofIt('put in.'),
  outMinor: ofIt('taken out.'),
  dropMinor: ofIt('taken to the safe.'),
  expectedMinor: ofIt('what should be there.'),
  countedMinor: Nullable(Amount, 'null: not yet.'),
  differenceMinor: Nullable(Amount),
  leftMinor: Nullable(Amount),
  pieces: Nullable(Pieces)
})
export type ReportCurrency = Static<typeof ReportCurrency>
