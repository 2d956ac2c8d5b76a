import { statement } from 'stoa/plugin'

export interface BalanceRow {
  business_day: string
  place_id: string
  shop_id: string
  register_id: string | null
  currency: string
  sessions: number
  open: number
  opening: number
  taken: number
  returned: number
  cash_in: number
  cash_out: number
  dropped: number
  closing: number | null
  difference: number
}
// A register first, whose sessions follow each other; a shop is the sum of its registers.
/** $3 shop, $4–$5 days, $6 register, $7 by shop, $8–$9 behind which, $10 how many. */
export const balances = statement<BalanceRow>(
  'pos.daily-balances',
  `
  WITH registers AS (
    SELECT s.business_day, s.shop_id, s.register_id, min(s.currency) AS currency, count(*)::int AS sessions, (count(*) FILTER (WHERE s.closed_at IS NULL))::int AS open,
      (array_agg(s.float_minor ORDER BY s.serial))[1] AS opening, (array_agg(s.counted_minor ORDER BY s.serial DESC) FILTER (WHERE s.closed_at IS NOT NULL))[1] AS closing,
      sum(c.taken) AS taken, sum(c.returned) AS returned, sum(s.in_minor) AS cash_in, sum(s.out_minor + coalesce(s.tips_minor, 0)) AS cash_out, sum(s.drop_minor) AS dropped, sum(c.difference) AS difference
    FROM pos_session s LEFT JOIN LATERAL (
      SELECT sum(t.taken_minor) FILTER (WHERE t.type = 'cash') AS taken, sum(t.returned_minor) FILTER (WHERE t.type = 'cash') AS returned, sum(t.counted_minor - t.expected_minor) AS difference
      FROM pos_session_tender t WHERE t.tenant_id = s.tenant_id AND t.session_id = s.id) c ON true
    WHERE s.tenant_id = $1 AND s.company_id = $2 AND ($3::uuid IS NULL OR s.shop_id = $3) AND s.business_day BETWEEN $4 AND $5 AND ($6::uuid IS NULL OR s.register_id = $6)
      AND ($8::date IS NULL OR s.business_day <= $8)
    GROUP BY s.business_day, s.shop_id, s.register_id
  ), balances AS (
    SELECT business_day, CASE WHEN $7 THEN shop_id ELSE register_id END AS place_id, shop_id, CASE WHEN $7 THEN NULL ELSE register_id END AS register_id, min(currency) AS currency,
      sum(sessions)::int AS sessions, sum(open)::int AS open, sum(opening)::bigint AS opening, coalesce(sum(taken), 0)::bigint AS taken, coalesce(sum(returned), 0)::bigint AS returned,
      coalesce(sum(cash_in), 0)::bigint AS cash_in, coalesce(sum(cash_out), 0)::bigint AS cash_out, coalesce(sum(dropped), 0)::bigint AS dropped, sum(closing)::bigint AS closing,
      coalesce(sum(difference), 0)::bigint AS difference
    FROM registers GROUP BY 1, 2, 3, 4
  )
  SELECT business_day, place_id, shop_id, register_id, currency, sessions, open, opening, taken, returned, cash_in, cash_out, dropped, closing, difference
  FROM balances WHERE $8::date IS NULL OR (business_day, place_id) < ($8, $9::uuid) ORDER BY business_day DESC, place_id DESC LIMIT $10`
)
