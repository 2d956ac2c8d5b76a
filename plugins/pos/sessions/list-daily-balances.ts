import {
  Amount,
  Currency,
  Day,
  defineCursor,
  defineUseCase,
  Id,
  Input,
  Nullable,
  Page,
  PageInput,
  statement,
  Type
} from 'stoa/plugin'

const BalanceView = Type.Object({
  businessDay: Day,
  shopId: Id,
  registerId: Nullable(Id, 'null: all registers of the shop together.'),
  currency: Currency,
  sessions: Type.Integer(),
  open: Type.Integer({
    description: 'How many of them are still open; what goes through those is not in the amounts.'
  }),
  openingMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: the float of the first one.'
  }),
  takenMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: cash from sales, change taken off.'
  }),
  returnedMinor: Type.Integer({ ...Amount, description: 'Minor units: cash given back.' }),
  inMinor: Amount,
  outMinor: Amount,
  dropMinor: Amount,
  closingMinor: Nullable(Amount, 'Cash counted last; null: no session is closed yet.'),
  differenceMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: counted less expected, of all tenders that were counted.'
  })
})
export const BalancePage = Page(BalanceView)

interface Row {
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
const byDay = defineCursor(['day', 'id'], (row: Row) => [row.business_day, row.place_id])

// A register first, whose sessions follow each other; a shop is the sum of its registers.
const list = statement<Row>(
  'pos.daily-balances',
  `
  WITH registers AS (
    SELECT s.business_day, s.shop_id, s.register_id, min(s.currency) AS currency, count(*)::int AS sessions, (count(*) FILTER (WHERE s.closed_at IS NULL))::int AS open,
      (array_agg(s.float_minor ORDER BY s.serial))[1] AS opening, (array_agg(s.counted_minor ORDER BY s.serial DESC) FILTER (WHERE s.closed_at IS NOT NULL))[1] AS closing,
      sum(c.taken) AS taken, sum(c.returned) AS returned, sum(s.in_minor) AS cash_in, sum(s.out_minor) AS cash_out, sum(s.drop_minor) AS dropped, sum(c.difference) AS difference
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

export const listDailyBalances = defineUseCase({
  name: 'pos.list-daily-balances',
  summary:
    'What went through the drawers, a business day and register or shop at a time, latest first',
  permission: 'session.read',
  reads: true,
  input: Input({
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    by: Type.Optional(
      Type.Union([Type.Literal('register'), Type.Literal('shop')], { default: 'register' })
    ),
    shopId: Type.Optional(Id),
    registerId: Type.Optional(Id),
    ...PageInput
  }),
  async run(
    ctx,
    { from = '0001-01-01', to = '9999-12-31', by = 'register', shopId, registerId, limit, after }
  ) {
    const rows = await list([
      ctx.tenantId,
      ctx.company().id,
      shopId === undefined ? ctx.shopId : ctx.shop(shopId).id,
      from,
      to,
      registerId ?? null,
      by === 'shop',
      ...byDay.behind(after),
      limit + 1
    ])
    return byDay.page(rows, limit, row => ({
      businessDay: row.business_day,
      shopId: row.shop_id,
      registerId: row.register_id,
      currency: row.currency,
      sessions: row.sessions,
      open: row.open,
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
})
