import { Amount, Id, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { Maybe } from '../payments/view.ts'
import type { ListedDisputeRow } from './store.ts'

export const DisputeView = Type.Object({
  id: Id,
  paymentId: Id,
  shopId: Id,
  provider: Type.String(),
  providerReference: Type.String(),
  purpose: Type.Object({ type: Type.String(), id: Id }),
  description: Type.String({ description: 'Of the payment.' }),
  state: Type.Union(
    [Type.Literal('inquiry'), Type.Literal('open'), Type.Literal('won'), Type.Literal('lost')],
    {
      description:
        'inquiry: the bank asks, and took nothing yet; open: it holds the money until it decides; won: by the shop; lost: the payer has the money.'
    }
  ),
  amountMinor: Amount,
  currency: Type.String(),
  reason: Maybe,
  respondBy: Nullable(Type.String(), 'Until when the provider takes evidence.'),
  createdAt: Type.String(),
  updatedAt: Type.String()
})

export const disputeView = (row: ListedDisputeRow): Static<typeof DisputeView> => ({
  id: row.id,
  paymentId: row.payment_id,
  shopId: row.shop_id,
  provider: row.provider,
  providerReference: row.provider_ref,
  purpose: { type: row.purpose_type, id: row.purpose_id },
  description: row.description,
  state: row.state,
  amountMinor: row.amount_minor,
  currency: row.currency,
  reason: row.reason,
  respondBy: row.respond_by?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString()
})

export const DisputePage = Page(DisputeView)
