import { statement, type Context } from 'stoa/plugin'
import type { PayoutState } from './rules.ts'
import type { Failure } from '../providers/provider.ts'

export interface PayoutRow {
  id: string
  company_id: string
  account_id: string
  channel: string
  holder: string
  number_end: string
  number_sealed: Buffer
  amount_minor: number
  currency: string
  description: string
  email: string | null
  state: PayoutState
  provider_ref: string | null
  failure: Failure | null
  created_at: Date
  updated_at: Date
}

const COLUMNS =
  'id, company_id, account_id, channel, holder, number_end, number_sealed, amount_minor, currency, description, email, state, provider_ref, failure, created_at, updated_at'
const HERE = 'WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
const PURPOSE = 'payments payout number'

export const insertPayout = statement<PayoutRow>(
  'payments.insert-payout',
  `
  INSERT INTO payments_payout (tenant_id, company_id, id, account_id, channel, holder, number_end, number_sealed, amount_minor, currency, description, email, user_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${COLUMNS}`
)
export const payoutById = statement<PayoutRow>(
  'payments.payout-by-id',
  `SELECT ${COLUMNS} FROM payments_payout ${HERE}`
)
export const lockPayout = statement<PayoutRow>(
  'payments.lock-payout',
  `SELECT ${COLUMNS} FROM payments_payout ${HERE} FOR UPDATE`
)
export const payoutPage = statement<PayoutRow>(
  'payments.payouts',
  `
  SELECT ${COLUMNS} FROM payments_payout WHERE tenant_id = $1 AND company_id = $2 AND ($3::text IS NULL OR state = $3) AND ($4::uuid IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`
)
export const payoutOfWebhook = statement<{ id: string }>(
  'payments.payout-of-webhook',
  `
  SELECT id FROM payments_payout WHERE tenant_id = $1 AND company_id = $2 AND account_id = $3 AND (provider_ref = $4 OR id = $5::uuid) LIMIT 1`
)
export const writePayout = statement<PayoutRow>(
  'payments.write-payout',
  `
  UPDATE payments_payout SET state = $4, provider_ref = $5, failure = $6, updated_at = now() ${HERE} RETURNING ${COLUMNS}`
)

export const sealNumber = (ctx: Context, payoutId: string, number: string): Buffer =>
  ctx.secrets.seal(PURPOSE, payoutId, Buffer.from(number))
export const openNumber = (ctx: Context, row: PayoutRow): string =>
  ctx.secrets.open(PURPOSE, row.id, row.number_sealed).toString()
