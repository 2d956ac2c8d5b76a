import { type Context, coreErrors, statement } from 'stoa/plugin'
import type { PaymentState } from '../../../contracts/payments.ts'
import type {
  DisputeState,
  Failure,
  KnownPayment,
  MethodName,
  PaymentAction,
  PaymentCustomer,
  ProviderName
} from '../providers/provider.ts'
import type { KeptDifference } from './rules/judge-reported-state.ts'

export interface PaymentRow {
  id: string
  company_id: string
  shop_id: string
  account_id: string
  provider: ProviderName
  method: MethodName
  channel: string | null
  purpose_type: string
  purpose_id: string
  amount_minor: number
  /** How much of it was rounded: amount_minor − rounding_minor was due. */
  rounding_minor: number
  currency: string
  capture: 'automatic' | 'manual'
  capture_minor: number | null
  captured_minor: number
  refunded_minor: number
  refund_pending_minor: number
  disputed_minor: number
  dispute: DisputeState['state'] | null
  state: PaymentState
  failure: Failure | null
  provider_ref: string | null
  action: PaymentAction | null
  differs: KeptDifference | null
  description: string
  customer: PaymentCustomer | null
  return_url: string | null
  expires_at: Date | null
  link_expires_at: Date
  sent_at: Date | null
  cancel_requested_at: Date | null
  confirmed_by: string | null
  confirmed_reference: string | null
  user_id: string | null
  request_hash: string | null
  version: number
  created_at: Date
  updated_at: Date
  captured_at: Date | null
}

export const PAYMENT_COLUMNS = `id, company_id, shop_id, account_id, provider, method, channel, purpose_type, purpose_id, amount_minor, rounding_minor, currency, capture, capture_minor,
  captured_minor, refunded_minor, refund_pending_minor, disputed_minor, dispute, state, failure, provider_ref, action, differs, description, customer, return_url,
  expires_at, link_expires_at, sent_at, cancel_requested_at, confirmed_by, confirmed_reference, user_id, request_hash, version, created_at, updated_at, captured_at`
const HERE = 'WHERE tenant_id = $1 AND company_id = $2 AND id = $3'

export const paymentById = statement<PaymentRow>(
  'payments.intent-by-id',
  `SELECT ${PAYMENT_COLUMNS} FROM payments_payment ${HERE}`
)
/** The row, held until the transaction ends. */
export const lockPayment = statement<PaymentRow>(
  'payments.lock-intent',
  `SELECT ${PAYMENT_COLUMNS} FROM payments_payment ${HERE} FOR UPDATE`
)
/**
 * The row, which others may read and hold as well but no one changes until the transaction ends.
 */
export const holdPayment = statement<PaymentRow>(
  'payments.hold-intent',
  `SELECT ${PAYMENT_COLUMNS} FROM payments_payment ${HERE} FOR SHARE`
)
/** tenant, company, id, what is kept of the resolution; nothing where no difference is open. */
export const writeResolution = statement<PaymentRow>(
  'payments.write-resolution',
  `
  UPDATE payments_payment SET differs = differs || jsonb_build_object('resolved', $4::jsonb), version = version + 1, updated_at = now()
  ${HERE} AND differs IS NOT NULL AND differs -> 'resolved' IS NULL RETURNING ${PAYMENT_COLUMNS}`
)
/** tenant, id: in whatever company, for the link that names it. */
export const paymentAnywhere = statement<{ company_id: string; shop_id: string }>(
  'payments.intent-anywhere',
  'SELECT company_id, shop_id FROM payments_payment WHERE tenant_id = $1 AND id = $2'
)
export const paymentByRequest = statement<PaymentRow>(
  'payments.intent-by-request',
  `SELECT ${PAYMENT_COLUMNS} FROM payments_payment WHERE tenant_id = $1 AND company_id = $2 AND request_key = $3`
)
/** tenant, company, account, the provider's id, our id: the payment a webhook is about. */
export const paymentOfWebhook = statement<{ id: string; provider_ref: string | null }>(
  'payments.intent-of-webhook',
  `
  SELECT id, provider_ref FROM payments_payment WHERE tenant_id = $1 AND company_id = $2 AND account_id = $3 AND (provider_ref = $4 OR id = $5::uuid) ORDER BY id = $5::uuid DESC NULLS LAST LIMIT 1`
)

/** tenant, company, account, the provider's ids. */
export const paymentsByRef = statement<{ id: string }>(
  'payments.intents-by-ref',
  `
  SELECT id FROM payments_payment WHERE tenant_id = $1 AND company_id = $2 AND account_id = $3 AND provider_ref = ANY ($4) AND state = 'captured' ORDER BY id LIMIT 1000`
)

export const insertPayment = statement<PaymentRow>(
  'payments.insert-intent',
  `
  INSERT INTO payments_payment (tenant_id, company_id, shop_id, id, account_id, provider, method, channel, purpose_type, purpose_id, amount_minor, currency, capture,
    description, customer, return_url, expires_at, link_expires_at, user_id, request_key, request_hash, rounding_minor)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
  ON CONFLICT DO NOTHING RETURNING ${PAYMENT_COLUMNS}`
)

/**
 * The step before the provider is first called. Nothing comes back when there is nothing to send:
 * it is known there already, has come to an end, or was given up before it was ever sent. What may
 * have been sent is sent again, given up or not: only so its reference is learnt, and it can be
 * ended there.
 */
export const beginSending = statement<PaymentRow>(
  'payments.begin-sending',
  `
  UPDATE payments_payment SET sent_at = coalesce(sent_at, now())
  ${HERE} AND state IN ('created', 'unknown') AND provider_ref IS NULL AND (cancel_requested_at IS NULL OR sent_at IS NOT NULL) RETURNING ${PAYMENT_COLUMNS}`
)

/** Written by settle-intent.ts alone. */
export const writePayment = statement<PaymentRow>(
  'payments.write-intent',
  `
  UPDATE payments_payment SET state = $4, captured_minor = $5, provider_ref = $6, action = $7, failure = $8, differs = $9,
    captured_at = CASE WHEN $4 = 'captured' THEN coalesce(captured_at, now()) END, capture_minor = $10, confirmed_by = $11, confirmed_reference = $12,
    version = version + 1, updated_at = now()
  ${HERE} RETURNING ${PAYMENT_COLUMNS}`
)

export const requestCancel = statement<PaymentRow>(
  'payments.want-cancelled',
  `
  UPDATE payments_payment SET cancel_requested_at = coalesce(cancel_requested_at, now()), updated_at = now()
  ${HERE} AND state IN ('created', 'unknown', 'requires-action', 'authorized') RETURNING ${PAYMENT_COLUMNS}`
)
export const wantCaptured = statement<PaymentRow>(
  'payments.want-captured',
  `
  UPDATE payments_payment SET capture_minor = $4, version = version + 1, updated_at = now()
  ${HERE} AND state = 'authorized' AND $4 <= amount_minor AND (capture_minor IS NULL OR capture_minor = $4) RETURNING ${PAYMENT_COLUMNS}`
)
export const clearCapture = statement(
  'payments.forget-capture',
  `
  UPDATE payments_payment SET capture_minor = NULL, failure = $4, version = version + 1, updated_at = now() ${HERE} AND state = 'authorized'`
)
/**
 * Ended here while the provider did not let go of the money it holds: why, and as of now, so that
 * reconciliation goes on asking.
 */
export const noteStillHeld = statement(
  'payments.note-still-held',
  `
  UPDATE payments_payment SET failure = $4, version = version + 1, updated_at = now() ${HERE} AND state IN ('expired', 'cancelled')`
)

/** Sets money aside for a refund, when there is so much left of it that no bank holds. */
export const reserveRefund = statement<PaymentRow>(
  'payments.reserve-refund',
  `
  UPDATE payments_payment SET refund_pending_minor = refund_pending_minor + $4, version = version + 1, updated_at = now()
  ${HERE} AND state = 'captured' AND captured_minor - refunded_minor - refund_pending_minor - disputed_minor >= $4 RETURNING ${PAYMENT_COLUMNS}`
)
/** $4 was refunded ($5 true) or not. */
export const endRefund = statement<PaymentRow>(
  'payments.end-refund',
  `
  UPDATE payments_payment SET refund_pending_minor = refund_pending_minor - $4, refunded_minor = refunded_minor + CASE WHEN $5 THEN $4::bigint ELSE 0 END,
    version = version + 1, updated_at = now() ${HERE} RETURNING ${PAYMENT_COLUMNS}`
)

/**
 * $4 was refunded at the provider's dashboard, or ($5 false) is on its way; nothing comes back when
 * less than that is left.
 */
export const countDashboardRefund = statement<PaymentRow>(
  'payments.count-dashboard-refund',
  `
  UPDATE payments_payment SET refunded_minor = refunded_minor + CASE WHEN $5 THEN $4::bigint ELSE 0 END, refund_pending_minor = refund_pending_minor + CASE WHEN $5 THEN 0 ELSE $4::bigint END,
    version = version + 1, updated_at = now() ${HERE} AND captured_minor - refunded_minor - refund_pending_minor >= $4 RETURNING ${PAYMENT_COLUMNS}`
)
/** How its disputes stand together. */
export const countDisputes = statement<PaymentRow>(
  'payments.count-disputes',
  `
  UPDATE payments_payment SET dispute = $4, disputed_minor = $5, version = version + 1, updated_at = now() ${HERE} RETURNING ${PAYMENT_COLUMNS}`
)

/** What can still be refunded: neither gone, nor on its way, nor held by a bank. */
export const leftOf = (row: PaymentRow): number =>
  Math.max(
    0,
    row.captured_minor - row.refunded_minor - row.refund_pending_minor - row.disputed_minor
  )

/**
 * What the provider is asked about. Before its reference is known nothing but our own can be given.
 */
export const known = (row: PaymentRow, ref = row.provider_ref ?? row.id): KnownPayment => ({
  ref,
  reference: row.id,
  method: row.method,
  amountMinor: row.amount_minor,
  currency: row.currency
})

/** What the payer has to do, without what is meant for Stripe's form in the browser alone. */
export function actionFor(
  row: Pick<PaymentRow, 'action'>
): Omit<PaymentAction, 'clientSecret'> | null {
  const { clientSecret: _, ...action } = row.action ?? {}
  return Object.keys(action).length === 0 ? null : action
}

export async function paymentHere(ctx: Context, paymentId: string): Promise<PaymentRow> {
  const [row] = await paymentById([ctx.tenantId, ctx.company().id, paymentId])
  if (!row) throw coreErrors['not-found']({ what: 'payment' })
  return row
}
