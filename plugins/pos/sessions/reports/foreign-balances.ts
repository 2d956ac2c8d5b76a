import { Amount, type Context, Currency, Nullable, type Static, statement, Type } from 'stoa/plugin'
import type { BalanceRow } from './balances.ts'

/** What went through drawers of a day in another currency; what is still open is not in it. */
export const ForeignBalance = Type.Object({
  currency: Currency,
  openingMinor: Amount,
  takenMinor: Amount,
  returnedMinor: Amount,
  inMinor: Amount,
  outMinor: Amount,
  dropMinor: Amount,
  closingMinor: Nullable(Amount),
  differenceMinor: Amount
})
type ForeignBalance = Static<typeof ForeignBalance>

interface Row {
  business_day: string
  place_id: string
  currency: string
  opening: number
  taken: number
  returned: number
  cash_in: number
  cash_out: number
  dropped: number
  closing: number | null
  difference: number
}

// As the balances in the currency of the company: a register first, whose sessions follow each other.
/** $3–$4 days, $5 places, $6 by shop. */
const ofDays = statement<Row>(
  'pos.daily-foreign-balances',
  `
  WITH registers AS (
    SELECT s.business_day, CASE WHEN $6 THEN s.shop_id ELSE s.register_id END AS place_id, s.register_id, c.currency, (array_agg(c.float_minor ORDER BY s.serial))[1] AS opening,
      (array_agg(c.counted_minor ORDER BY s.serial DESC) FILTER (WHERE s.closed_at IS NOT NULL))[1] AS closing, sum(c.taken_minor) AS taken, sum(c.returned_minor) AS returned,
      sum(c.in_minor) AS cash_in, sum(c.out_minor) AS cash_out, sum(c.drop_minor) AS dropped, sum(c.counted_minor - c.expected_minor) AS difference
    FROM pos_session s JOIN pos_session_currency c ON c.tenant_id = s.tenant_id AND c.session_id = s.id
    WHERE s.tenant_id = $1 AND s.company_id = $2 AND s.business_day BETWEEN $3 AND $4 AND (CASE WHEN $6 THEN s.shop_id ELSE s.register_id END) = ANY ($5)
    GROUP BY 1, 2, 3, 4
  )
  SELECT business_day, place_id, currency, sum(opening)::bigint AS opening, coalesce(sum(taken), 0)::bigint AS taken, coalesce(sum(returned), 0)::bigint AS returned,
    coalesce(sum(cash_in), 0)::bigint AS cash_in, coalesce(sum(cash_out), 0)::bigint AS cash_out, coalesce(sum(dropped), 0)::bigint AS dropped, sum(closing)::bigint AS closing,
    coalesce(sum(difference), 0)::bigint AS difference
  FROM registers GROUP BY 1, 2, 3 ORDER BY 3`
)

/** What belongs to each of these balances. */
export async function foreignOfDays(
  ctx: Context,
  balances: readonly BalanceRow[],
  byShop: boolean
): Promise<(of: BalanceRow) => ForeignBalance[]> {
  const days = balances.map(row => row.business_day).toSorted()
  if (days.length === 0) return () => []
  const places = [...new Set(balances.map(row => row.place_id))]
  const rows = await ofDays([ctx.tenantId, ctx.company().id, days[0], days.at(-1), places, byShop])
  return of =>
    rows
      .filter(row => row.business_day === of.business_day && row.place_id === of.place_id)
      .map(row => ({
        currency: row.currency,
        openingMinor: row.opening,
        takenMinor: row.taken,
        returnedMinor: row.returned,
        inMinor: row.cash_in,
        outMinor: row.cash_out,
        dropMinor: row.dropped,
        closingMinor: row.closing,
        differenceMinor: row.difference
      }))
}
