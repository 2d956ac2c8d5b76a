import { Amount, Day, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'

/** How a debt is paid. */
export const Method = Type.Union(
  (['cash', 'card', 'bank_transfer', 'other'] as const).map(one => Type.Literal(one))
)

export const EntryView = Type.Object({
  id: Id,
  accountId: Id,
  kind: Type.Union(
    (['sale', 'refund', 'void', 'payment', 'adjustment', 'merge'] as const).map(kind =>
      Type.Literal(kind)
    ),
    { description: 'merge: the accounts of two customers who are one were put together.' }
  ),
  amountMinor: Type.Integer({
    ...Amount,
    description: 'Minor units; above zero more is owed, below less.'
  }),
  balanceMinor: Type.Integer({ ...Amount, description: 'What was owed after it.' }),
  businessDay: Day,
  dueOn: Nullable(Day, 'Of what is owed: by when it has to be paid.'),
  documentId: Nullable(Id, 'The sale, refund or void it is of.'),
  method: Nullable(Method, 'Of a payment.'),
  reference: Nullable(Type.String()),
  note: Nullable(Type.String()),
  occurredAt: Instant,
  user: Nullable(Type.Object({ id: Id, name: Type.String() }))
})
export type EntryView = Static<typeof EntryView>
export const EntryPage = Page(EntryView)
