import { type Context, newId, statement } from 'stoa/plugin'

export interface RateRow {
  id: string
  currency: string
  own_currency: string
  /** Plain decimal text; null: no more is taken. */
  rate: string | null
  smallest_minor: number
  valid_from: Date
  set_at: Date
  set_by: string | null
}

const COLUMNS =
  'r.id, r.currency, r.own_currency, trim_scale(r.rate)::text AS rate, r.smallest_minor, r.valid_from, r.set_at, r.set_by'

const insert = statement<RateRow>(
  'pos.set-rate',
  `
  INSERT INTO pos_rate AS r (tenant_id, id, company_id, currency, own_currency, rate, smallest_minor, valid_from, set_at, set_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`
)
// One look at the index for each currency, however many rates it has had.
const inForce = statement<RateRow>(
  'pos.rates-in-force',
  `
  WITH RECURSIVE known (currency) AS (
    SELECT min(r.currency) FROM pos_rate r WHERE r.tenant_id = $1 AND r.company_id = $2
    UNION ALL SELECT (SELECT min(r.currency) FROM pos_rate r WHERE r.tenant_id = $1 AND r.company_id = $2 AND r.currency > known.currency) FROM known WHERE known.currency IS NOT NULL
  )
  SELECT now.* FROM known CROSS JOIN LATERAL (
    SELECT ${COLUMNS} FROM pos_rate r WHERE r.tenant_id = $1 AND r.company_id = $2 AND r.currency = known.currency AND r.own_currency = $3 AND r.valid_from <= $4
    ORDER BY r.valid_from DESC, r.id DESC LIMIT 1) AS now
  WHERE known.currency IS NOT NULL ORDER BY now.currency`
)
const later = statement<RateRow>(
  'pos.rates-to-come',
  `SELECT ${COLUMNS} FROM pos_rate r WHERE r.tenant_id = $1 AND r.company_id = $2 AND r.own_currency = $3 AND r.valid_from > $4 ORDER BY r.valid_from, r.id LIMIT $5`
)
const list = statement<RateRow>(
  'pos.rates',
  `
  SELECT ${COLUMNS} FROM pos_rate r WHERE r.tenant_id = $1 AND r.company_id = $2 AND ($3::text IS NULL OR r.currency = $3)
    AND ($4::timestamptz IS NULL OR (r.valid_from, r.id) < ($4, $5::uuid)) ORDER BY r.valid_from DESC, r.id DESC LIMIT $6`
)

/** So many rates that begin later a till knows of at most. */
const MOST_TO_COME = 200

export async function addRate(
  ctx: Context,
  rate: Pick<RateRow, 'currency' | 'rate' | 'smallest_minor' | 'valid_from'>
): Promise<RateRow> {
  const { id, currency } = ctx.company()
  const [row] = await insert([
    ctx.tenantId,
    newId(),
    id,
    rate.currency,
    currency,
    rate.rate,
    rate.smallest_minor,
    rate.valid_from,
    ctx.now,
    ctx.userId
  ])
  return row as RateRow
}

/** Of each currency the one in force at an instant, also where it says that no more is taken. */
export async function ratesAt(ctx: Context, at: Date): Promise<RateRow[]> {
  const { id, currency } = ctx.company()
  return inForce([ctx.tenantId, id, currency, at])
}

/** Those that begin later, the next first. */
export async function ratesAfter(ctx: Context, at: Date): Promise<RateRow[]> {
  const { id, currency } = ctx.company()
  return later([ctx.tenantId, id, currency, at, MOST_TO_COME])
}

/** @param behind of the cursor */
export const ratesOf = (
  ctx: Context,
  currency: string | null,
  behind: readonly unknown[],
  limit: number
): Promise<RateRow[]> => list([ctx.tenantId, ctx.company().id, currency, ...behind, limit])
