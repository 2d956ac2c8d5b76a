import { Amount, Id, Lines, Nullable, type Static, toView, Type } from 'stoa/plugin'

/** What people say of an account. */
export const accountFields = {
  limitMinor: Type.Integer({
    minimum: 0,
    maximum: 10_000_000_000_000,
    description: 'What may be owed at most, in minor units of the company’s currency.'
  }),
  dueDays: Type.Integer({
    minimum: 0,
    maximum: 365,
    description: 'Within how many days of a sale it has to be paid.'
  }),
  note: Nullable(Lines(2000))
}

/** As it is kept. */
export const AccountRecord = Type.Object({
  id: Id,
  customerId: Id,
  ...toView(accountFields),
  blocked: Type.Boolean({ description: 'Nothing more is sold on it.' }),
  balanceMinor: Type.Integer({
    ...Amount,
    description: 'What is owed, in minor units; below zero: the shop owes.'
  }),
  version: Type.Integer()
})
export type AccountRecord = Static<typeof AccountRecord>

export const AccountView = Type.Object({
  ...AccountRecord.properties,
  customerName: Nullable(Type.String(), 'null for those who may not see the customer.'),
  availableMinor: Type.Integer({
    ...Amount,
    description: 'What may still be bought on it, in minor units; 0 where it is blocked or overdue.'
  }),
  overdueMinor: Type.Integer({
    ...Amount,
    description: 'What should have been paid by now; payments pay the oldest first.'
  })
})
export type AccountView = Static<typeof AccountView>
