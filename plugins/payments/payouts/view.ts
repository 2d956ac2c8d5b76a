import { Amount, Id, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { FailureView } from '../payments/view.ts'
import { PAYOUT_MOVES, type PayoutState } from './rules.ts'
import type { PayoutRow } from './store.ts'

export const PayoutStateText = Type.Union(
  (Object.keys(PAYOUT_MOVES) as PayoutState[]).map(state => Type.Literal(state))
)

export const PayoutView = Type.Object({
  id: Id,
  accountId: Id,
  channel: Type.String(),
  holder: Type.String(),
  numberEnd: Type.String({ description: "The last four characters of the account's number." }),
  amountMinor: Amount,
  currency: Type.String(),
  description: Type.String(),
  state: PayoutStateText,
  failure: FailureView,
  providerReference: Nullable(Type.String()),
  createdAt: Type.String(),
  updatedAt: Type.String()
})

export const payoutView = (row: PayoutRow): Static<typeof PayoutView> => ({
  id: row.id,
  accountId: row.account_id,
  channel: row.channel,
  holder: row.holder,
  numberEnd: row.number_end,
  amountMinor: row.amount_minor,
  currency: row.currency,
  description: row.description,
  state: row.state,
  failure: row.failure,
  providerReference: row.provider_ref,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString()
})

export const PayoutPage = Page(PayoutView)
