import { statement } from 'stoa/plugin'
import type { DisputeState, ProviderName } from '../providers/provider.ts'

export interface DisputeRow {
  id: string
  company_id: string
  shop_id: string
  payment_id: string
  provider_ref: string
  state: DisputeState['state']
  amount_minor: number
  currency: string
  reason: string | null
  respond_by: Date | null
  created_at: Date
  updated_at: Date
}

/** With its payment. */
export interface ListedDisputeRow extends DisputeRow {
  provider: ProviderName
  purpose_type: string
  purpose_id: string
  description: string
}

const COLUMNS =
  'id, company_id, shop_id, payment_id, provider_ref, state, amount_minor, currency, reason, respond_by, created_at, updated_at'

export const disputesOf = statement<DisputeRow>(
  'payments.disputes-of',
  `SELECT ${COLUMNS} FROM payments_dispute WHERE tenant_id = $1 AND company_id = $2 AND payment_id = $3 ORDER BY id LIMIT 100`
)
/** Written under the payment's lock. Nothing comes back when it stands as before. */
export const writeDispute = statement<DisputeRow>(
  'payments.write-dispute',
  `
  INSERT INTO payments_dispute AS d (tenant_id, company_id, shop_id, id, payment_id, provider_ref, state, amount_minor, currency, reason, respond_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (tenant_id, payment_id, provider_ref) DO UPDATE SET state = excluded.state, amount_minor = excluded.amount_minor, currency = excluded.currency, reason = excluded.reason,
    respond_by = excluded.respond_by, updated_at = now()
  WHERE (d.state, d.amount_minor, d.currency) IS DISTINCT FROM (excluded.state, excluded.amount_minor, excluded.currency) RETURNING ${COLUMNS}`
)
/** tenant, company, shop or null, state or null, the id before it or null, limit; newest first. */
export const disputePage = statement<ListedDisputeRow>(
  'payments.disputes',
  `
  SELECT ${COLUMNS.split(', ')
    .map(column => `d.${column}`)
    .join(', ')}, i.provider, i.purpose_type, i.purpose_id, i.description
  FROM payments_dispute d JOIN payments_payment i ON i.tenant_id = d.tenant_id AND i.company_id = d.company_id AND i.shop_id = d.shop_id AND i.id = d.payment_id
  WHERE d.tenant_id = $1 AND d.company_id = $2 AND ($3::uuid IS NULL OR d.shop_id = $3) AND ($4::text IS NULL OR d.state = $4) AND ($5::uuid IS NULL OR d.id < $5)
  ORDER BY d.id DESC LIMIT $6`
)
