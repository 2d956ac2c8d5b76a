import { statement } from 'stoa/plugin'
import type { Failure, PaymentCustomer, ProviderName } from '../providers/provider.ts'

export interface RefundRow {
  id: string
  company_id: string
  shop_id: string
  payment_id: string
  amount_minor: number
  currency: string
  reason: string | null
  state: 'pending' | 'refunded' | 'failed'
  provider_ref: string | null
  failure: Failure | null
  /** 'provider': refunded in the provider's own dashboard. */
  origin: 'here' | 'provider'
  confirmed_by: string | null
  confirmed_reference: string | null
  created_at: Date
  updated_at: Date
}

/** With its payment. */
export interface ListedRefundRow extends RefundRow {
  provider: ProviderName
  method: string
  purpose_type: string
  purpose_id: string
  description: string
  customer: PaymentCustomer | null
}

const COLUMNS =
  'id, company_id, shop_id, payment_id, amount_minor, currency, reason, state, provider_ref, failure, origin, confirmed_by, confirmed_reference, created_at, updated_at'
const HERE = 'WHERE tenant_id = $1 AND company_id = $2 AND id = $3'

export const insertRefund = statement<RefundRow>(
  'payments.insert-refund',
  `
  INSERT INTO payments_refund (tenant_id, company_id, shop_id, id, payment_id, amount_minor, currency, reason, user_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`
)
/** What was refunded at the provider's dashboard, as it stands there. */
export const insertDashboardRefund = statement<RefundRow>(
  'payments.insert-dashboard-refund',
  `
  INSERT INTO payments_refund (tenant_id, company_id, shop_id, id, payment_id, amount_minor, currency, state, provider_ref, origin)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'provider') ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`
)
/** By what each refund of a payment is known, here and at the provider. */
export const refundRefsOf = statement<{ id: string; provider_ref: string | null }>(
  'payments.refund-refs-of',
  `
  SELECT id, provider_ref FROM payments_refund WHERE tenant_id = $1 AND company_id = $2 AND payment_id = $3 ORDER BY id LIMIT 2000`
)
export const refundById = statement<RefundRow>(
  'payments.refund-by-id',
  `SELECT ${COLUMNS} FROM payments_refund ${HERE}`
)
export const lockRefund = statement<RefundRow>(
  'payments.lock-refund',
  `SELECT ${COLUMNS} FROM payments_refund ${HERE} FOR UPDATE`
)
export const refundsOf = statement<RefundRow>(
  'payments.refunds-of',
  `SELECT ${COLUMNS} FROM payments_refund WHERE tenant_id = $1 AND company_id = $2 AND payment_id = $3 ORDER BY id LIMIT 100`
)
/**
 * tenant, company, shop or null, state or null, provider or null, the id before it or null, limit;
 * newest first.
 */
export const refundPage = statement<ListedRefundRow>(
  'payments.refunds',
  `
  SELECT ${COLUMNS.split(', ')
    .map(column => `r.${column}`)
    .join(', ')}, i.provider, i.method, i.purpose_type, i.purpose_id, i.description, i.customer
  FROM payments_refund r JOIN payments_payment i ON i.tenant_id = r.tenant_id AND i.company_id = r.company_id AND i.shop_id = r.shop_id AND i.id = r.payment_id
  WHERE r.tenant_id = $1 AND r.company_id = $2 AND ($3::uuid IS NULL OR r.shop_id = $3) AND ($4::text IS NULL OR r.state = $4) AND ($5::text IS NULL OR i.provider = $5) AND ($6::uuid IS NULL OR r.id < $6)
  ORDER BY r.id DESC LIMIT $7`
)
export const refundOfWebhook = statement<{ id: string; payment_id: string }>(
  'payments.refund-of-webhook',
  `
  SELECT r.id, r.payment_id FROM payments_refund r JOIN payments_payment i ON i.tenant_id = r.tenant_id AND i.company_id = r.company_id AND i.shop_id = r.shop_id AND i.id = r.payment_id
  WHERE r.tenant_id = $1 AND r.company_id = $2 AND i.account_id = $3 AND (r.id = $5::uuid OR r.provider_ref = $4) LIMIT 1`
)
export const writeRefund = statement<RefundRow>(
  'payments.write-refund',
  `
  UPDATE payments_refund SET state = $4, provider_ref = $5, failure = $6, confirmed_by = $7, confirmed_reference = $8, updated_at = now() ${HERE} RETURNING ${COLUMNS}`
)
