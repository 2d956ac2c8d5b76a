import { statement, type Context } from 'stoa/plugin'
import type { SessionRow } from '../store.ts'
import { currencyCounts } from '../currencies/store.ts'
import type { Pieces } from '../cash/pieces.ts'

interface KindRow {
  kind: string
  count: number
  total: number
  discount: number
  tax: number
  rounding: number
  service_charge: number
  tips: number
  first_number: string
  last_number: string
}
interface TaxRow {
  code: string
  rate_ppm: number
  base: number
  tax: number
}
interface CashierRow {
  user_id: string | null
  sales: number
  refunds: number
  net: number
  tips: number
}
interface ShiftRow {
  user_id: string | null
  began_at: Date
  ended_at: Date | null
  expected_minor: number | null
  counted_minor: number | null
  foreign_cash: Array<{
    currency: string
    expectedMinor: number
    countedMinor: number | null
  }> | null
}
interface CountRow {
  type: string
  taken_minor: number
  returned_minor: number
  expected_minor: number
  counted_minor: number | null
  pieces: Pieces | null
}

const OF_SESSION = 'd.tenant_id = $1 AND d.register_id = $2 AND d.session_id = $3'
const SIGN = "CASE WHEN d.kind = 'sale' THEN 1 ELSE -1 END"

const kinds = statement<KindRow>(
  'pos.session-kinds',
  `
  SELECT d.kind, count(*)::int AS count, sum(d.total_minor)::bigint AS total, sum(d.discount_minor)::bigint AS discount, sum(d.tax_minor)::bigint AS tax,
    sum(d.cash_rounding_minor)::bigint AS rounding, sum(d.service_charge_minor)::bigint AS service_charge, sum(d.tip_minor)::bigint AS tips, min(d.number) AS first_number, max(d.number) AS last_number
  FROM pos_document d WHERE ${OF_SESSION} GROUP BY d.kind`
)
const taxes = statement<TaxRow>(
  'pos.session-taxes',
  `
  SELECT x.code, x."ratePpm" AS rate_ppm, sum(${SIGN} * x."baseMinor")::bigint AS base, sum(${SIGN} * x."taxMinor")::bigint AS tax
  FROM pos_document d CROSS JOIN LATERAL jsonb_to_recordset(d.taxes) AS x (code text, "ratePpm" integer, "baseMinor" bigint, "taxMinor" bigint)
  WHERE ${OF_SESSION} GROUP BY x.code, x."ratePpm" ORDER BY x.code, x."ratePpm" DESC LIMIT 200`
)
const cashiers = statement<CashierRow>(
  'pos.session-cashiers',
  `
  SELECT d.user_id, (count(*) FILTER (WHERE d.kind = 'sale') - count(*) FILTER (WHERE d.kind = 'void'))::int AS sales, (count(*) FILTER (WHERE d.kind = 'refund'))::int AS refunds,
    sum(${SIGN} * d.total_minor)::bigint AS net, sum(${SIGN} * d.tip_minor)::bigint AS tips
  FROM pos_document d WHERE ${OF_SESSION} GROUP BY d.user_id ORDER BY net DESC, d.user_id LIMIT 200`
)
const shifts = statement<ShiftRow>(
  'pos.session-shifts',
  'SELECT user_id, began_at, ended_at, expected_minor, counted_minor, foreign_cash FROM pos_shift WHERE tenant_id = $1 AND session_id = $2 ORDER BY shift_no LIMIT 200'
)
const counts = statement<CountRow>(
  'pos.session-counts',
  'SELECT type, taken_minor, returned_minor, expected_minor, counted_minor, pieces FROM pos_session_tender WHERE tenant_id = $1 AND session_id = $2 ORDER BY type'
)

/** What a report of a session says, in one round trip. */
export async function reportRows(ctx: Context, { id, register_id: registerId }: SessionRow) {
  const ofDocuments = [ctx.tenantId, registerId, id]
  const of = [ctx.tenantId, id]
  const [ofKinds, ofTaxes, ofCashiers, ofShifts, ofCounts, currencies] = await Promise.all([
    kinds(ofDocuments),
    taxes(ofDocuments),
    cashiers(ofDocuments),
    shifts(of),
    counts(of),
    currencyCounts(ctx, id)
  ])
  return {
    kinds: ofKinds,
    taxes: ofTaxes,
    cashiers: ofCashiers,
    shifts: ofShifts,
    counts: ofCounts,
    currencies
  }
}
