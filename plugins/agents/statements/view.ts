import { Amount, Currency, Day, Id, Nullable, type Static, Type } from 'stoa/plugin'

const Sums = {
  openingMinor: Amount,
  commissionMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: of sales, less what came back and went to other agents.'
  }),
  adjustmentMinor: Amount,
  payoutMinor: Type.Integer({ ...Amount, description: 'Minor units, below zero.' }),
  closingMinor: Amount
}

export const StatementView = Type.Object({
  id: Id,
  number: Type.String(),
  agentId: Id,
  agentCode: Type.String(),
  agentName: Type.String(),
  fromDay: Day,
  toDay: Day,
  currency: Currency,
  ...Sums,
  paidMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: what was paid out of this statement since.'
  }),
  closedAt: Type.String(),
  closedBy: Nullable(Id)
})
export type StatementView = Static<typeof StatementView>

/** What is open of an agent: the statement that would be closed. */
export const AccountView = Type.Object({
  agentId: Id,
  agentCode: Type.String(),
  agentName: Type.String(),
  fromDay: Nullable(Day, 'null: nothing was recorded yet.'),
  toDay: Day,
  closedThrough: Nullable(Day),
  currency: Currency,
  ...Sums
})
export type AccountView = Static<typeof AccountView>
