import { Amount, Day, Id, Nullable, type Static, Type } from 'stoa/plugin'
import { Base } from '../commission-rules/view.ts'

export const EntryKind = Type.Union(
  [
    Type.Literal('sale'),
    Type.Literal('return'),
    Type.Literal('void'),
    Type.Literal('reassignment'),
    Type.Literal('adjustment'),
    Type.Literal('payout')
  ],
  {
    description:
      'sale: a line was sold. return, void: it came back. reassignment: its sale went to or came from another agent. adjustment, payout: entered by hand.'
  }
)
export type EntryKind = Static<typeof EntryKind>

export const EntryView = Type.Object({
  id: Id,
  agentId: Id,
  agentName: Type.String(),
  kind: EntryKind,
  entryDay: Type.Unsafe<string>({
    ...Day,
    description: 'The day it counts for: its business day, or the first after the last statement.'
  }),
  businessDay: Day,
  amountMinor: Amount,
  number: Nullable(Type.String({ description: 'Of the sale, refund or void.' })),
  saleId: Nullable(Id),
  documentId: Id,
  customerId: Nullable(Id),
  variantId: Nullable(Id),
  name: Nullable(Type.String(), 'Of what was sold.'),
  quantity: Nullable(Type.String()),
  netMinor: Amount,
  totalMinor: Amount,
  ruleId: Nullable(Id),
  base: Nullable(Base),
  ratePpm: Nullable(Type.Integer()),
  pieceMinor: Nullable(Amount),
  reason: Nullable(Type.String()),
  reference: Nullable(Type.String()),
  statementId: Nullable(Id, 'Of a payout: the statement it pays.'),
  createdAt: Type.String()
})
export type EntryView = Static<typeof EntryView>
