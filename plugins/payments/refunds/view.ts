import { Amount, Id, Page, type Static, Type } from 'stoa/plugin'
import { CustomerView, FailureView, Maybe } from '../payments/view.ts'
import type { ListedRefundRow, RefundRow } from './store.ts'

export const RefundStateText = Type.Union([
  Type.Literal('pending'),
  Type.Literal('refunded'),
  Type.Literal('failed')
])

const fields = {
  id: Id,
  paymentId: Id,
  shopId: Id,
  amountMinor: Amount,
  currency: Type.String(),
  reason: Maybe,
  state: RefundStateText,
  origin: Type.Union([Type.Literal('here'), Type.Literal('provider')], {
    description: "provider: refunded in the provider's own dashboard, and found there."
  }),
  failure: FailureView,
  confirmedReference: Maybe,
  createdAt: Type.String(),
  updatedAt: Type.String()
}
export const RefundView = Type.Object(fields)
/** With what someone has to know of the payment who gives the money back. */
export const ListedRefundView = Type.Object({
  ...fields,
  provider: Type.String(),
  method: Type.String(),
  purpose: Type.Object({ type: Type.String(), id: Id }),
  description: Type.String({ description: 'Of the payment.' }),
  customer: CustomerView
})

export const refundView = (row: RefundRow): Static<typeof RefundView> => ({
  id: row.id,
  paymentId: row.payment_id,
  shopId: row.shop_id,
  amountMinor: row.amount_minor,
  currency: row.currency,
  reason: row.reason,
  state: row.state,
  origin: row.origin,
  failure: row.failure,
  confirmedReference: row.confirmed_reference,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString()
})

export const listedRefundView = (row: ListedRefundRow): Static<typeof ListedRefundView> => ({
  ...refundView(row),
  provider: row.provider,
  method: row.method,
  purpose: { type: row.purpose_type, id: row.purpose_id },
  description: row.description,
  customer: row.customer
})

export const RefundPage = Page(ListedRefundView)
