import { Amount, type Context, Id, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { paymentLink } from './link/address.ts'
import { STATES } from './rules/payment-state.ts'
import { actionFor, type PaymentRow } from './store.ts'

export const Maybe = Nullable(Type.String())
export const PaymentStateText = Type.Union(STATES.map(state => Type.Literal(state)))
export const FailureView = Nullable(Type.Object({ code: Type.String(), message: Type.String() }))
export const CustomerView = Nullable(
  Type.Object({ name: Type.String(), email: Maybe, phone: Maybe })
)
export const ActionView = Nullable(
  Type.Object({
    url: Type.Optional(Type.String()),
    qr: Type.Optional(Type.String({ description: 'Text of the QR code.' })),
    account: Type.Optional(Type.String({ description: 'Number to pay to.' })),
    instructions: Type.Optional(Type.String())
  }),
  'What the payer has to do.'
)

export const DisputeStateText = Type.Union(
  [
    Type.Literal('inquiry'),
    Type.Literal('open'),
    Type.Literal('won'),
    Type.Literal('lost'),
    Type.Null()
  ],
  {
    description:
      'Whether the payer disputes it at the bank: it asks (inquiry), holds the money until it decides (open), gave it back to the shop (won) or to the payer (lost). null: never.'
  }
)

export const PaymentView = Type.Object({
  id: Id,
  shopId: Id,
  accountId: Id,
  purpose: Type.Object({ type: Type.String(), id: Id }),
  provider: Type.String(),
  method: Type.String(),
  channel: Maybe,
  amountMinor: Amount,
  roundingMinor: Type.Integer({
    ...Amount,
    description:
      'Minor units: how much of amountMinor was rounded, since the provider could not take what was due.'
  }),
  currency: Type.String(),
  capture: Type.String(),
  capturedMinor: Amount,
  refundedMinor: Amount,
  refundPendingMinor: Type.Integer({ description: 'Being refunded at the moment.' }),
  dispute: DisputeStateText,
  disputedMinor: Type.Integer({
    description: "What the payer's bank holds or has taken; it cannot be refunded."
  }),
  state: PaymentStateText,
  failure: FailureView,
  action: ActionView,
  differs: Nullable(
    Type.Object({
      kind: Type.String(),
      ours: Type.String(),
      theirs: Type.String(),
      resolved: Nullable(
        Type.Object({ at: Type.String(), userId: Nullable(Id), note: Type.String() }),
        'Someone looked at it, and said how it was resolved.'
      )
    }),
    'The provider says otherwise than was asked for; not settled until someone looked at it.'
  ),
  description: Type.String(),
  customer: CustomerView,
  providerReference: Maybe,
  confirmedReference: Maybe,
  cancelRequested: Type.Boolean(),
  link: Nullable(Type.String(), 'Path of the public payment page.'),
  expiresAt: Maybe,
  capturedAt: Maybe,
  createdAt: Type.String(),
  updatedAt: Type.String(),
  version: Type.Integer()
})
export type PaymentView = Static<typeof PaymentView>

export function paymentView(ctx: Context, row: PaymentRow): PaymentView {
  return {
    id: row.id,
    shopId: row.shop_id,
    accountId: row.account_id,
    purpose: { type: row.purpose_type, id: row.purpose_id },
    provider: row.provider,
    method: row.method,
    channel: row.channel,
    amountMinor: row.amount_minor,
    roundingMinor: row.rounding_minor,
    currency: row.currency,
    capture: row.capture,
    capturedMinor: row.captured_minor,
    refundedMinor: row.refunded_minor,
    refundPendingMinor: row.refund_pending_minor,
    dispute: row.dispute,
    disputedMinor: row.disputed_minor,
    state: row.state,
    failure: row.failure,
    action: actionFor(row),
    differs: row.differs && { ...row.differs, resolved: row.differs.resolved ?? null },
    description: row.description,
    customer: row.customer,
    providerReference: row.provider_ref,
    confirmedReference: row.confirmed_reference,
    cancelRequested: row.cancel_requested_at !== null,
    link: paymentLink(ctx, row),
    expiresAt: row.expires_at?.toISOString() ?? null,
    capturedAt: row.captured_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version
  }
}

export const PaymentPage = Page(PaymentView)
