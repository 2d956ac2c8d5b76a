import { Amount, Day, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { Method } from './input.ts'

export const EntryView = Type.Object({
  id: Id,
  layawayId: Id,
  kind: Type.Union(
    (['deposit', 'payment', 'pick-up', 'return', 'fee', 'payout'] as const).map(kind =>
      Type.Literal(kind)
    ),
    {
      description:
        'return: of the sale that handed it over, goods came back, and what was paid by deposit waits to be paid out.'
    }
  ),
  amountMinor: Type.Integer({
    ...Amount,
    description: 'Minor units; above zero it was paid on it, below it went into the sale or back.'
  }),
  balanceMinor: Type.Integer({ ...Amount, description: 'What was on it after that.' }),
  businessDay: Day,
  method: Nullable(Method),
  reference: Nullable(Type.String()),
  documentId: Nullable(Id, 'The sale, refund or void it is of.'),
  occurredAt: Instant,
  user: Nullable(Type.Object({ id: Id, name: Type.String() }))
})
export type EntryView = Static<typeof EntryView>
export const EntryPage = Page(EntryView)
