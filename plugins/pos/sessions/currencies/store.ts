import { type Context, statement } from 'stoa/plugin'
import type { Pieces } from '../cash/pieces.ts'
import type { SessionRow } from '../store.ts'
import type { ForeignAmount } from './view.ts'

/** What of another currency went through a drawer, by the books. Minor units of it. */
export interface ForeignSums {
  currency: string
  floatMinor: number
  takenMinor: number
  returnedMinor: number
  /** What that came to in the company's currency. */
  worthMinor: number
  inMinor: number
  outMinor: number
  dropMinor: number
  /** What should be in the drawer. */
  expectedMinor: number
}

type SumsRow = Record<'float' | 'taken' | 'returned' | 'worth' | 'put' | 'out' | 'dropped', number>

const sums = statement<SumsRow & { currency: string }>(
  'pos.session-foreign-sums',
  `
  SELECT currency, sum(float)::bigint AS float, sum(taken)::bigint AS taken, sum(returned)::bigint AS returned, sum(worth)::bigint AS worth,
    sum(put)::bigint AS put, sum(out)::bigint AS out, sum(dropped)::bigint AS dropped
  FROM (
    SELECT c.currency, c.float_minor AS float, 0 AS taken, 0 AS returned, 0 AS worth, 0 AS put, 0 AS out, 0 AS dropped
    FROM pos_session_currency c WHERE c.tenant_id = $1 AND c.session_id = $3
    UNION ALL
    SELECT p.foreign_currency, 0, CASE WHEN d.kind = 'sale' THEN p.foreign_minor ELSE 0 END, CASE WHEN d.kind = 'sale' THEN 0 ELSE p.foreign_minor END,
      CASE WHEN d.kind = 'sale' THEN p.amount_minor ELSE -p.amount_minor END, 0, 0, 0
    FROM pos_document d JOIN pos_tender p ON p.tenant_id = $1 AND p.document_id = d.id AND p.foreign_currency IS NOT NULL
    WHERE d.tenant_id = $1 AND d.register_id = $2 AND d.session_id = $3
    UNION ALL
    SELECT m.currency, 0, 0, 0, 0, CASE m.kind WHEN 'in' THEN m.amount_minor ELSE 0 END, CASE m.kind WHEN 'out' THEN m.amount_minor ELSE 0 END, CASE m.kind WHEN 'drop' THEN m.amount_minor ELSE 0 END
    FROM pos_cash_movement m WHERE m.tenant_id = $1 AND m.session_id = $3 AND m.currency IS NOT NULL) AS moved
  GROUP BY currency ORDER BY currency`
)
const insertFloats = statement(
  'pos.session-foreign-floats',
  `
  INSERT INTO pos_session_currency (tenant_id, session_id, company_id, shop_id, currency, float_minor, float_pieces)
  SELECT $1, $2, $3, $4, c, a, p FROM json_to_recordset($5) AS d (c text, a bigint, p jsonb)`
)
const close = statement(
  'pos.close-session-currencies',
  `
  INSERT INTO pos_session_currency (tenant_id, session_id, company_id, shop_id, currency, taken_minor, returned_minor, in_minor, out_minor, drop_minor, float_minor, expected_minor, counted_minor, left_minor, pieces)
  SELECT $1, $2, $3, $4, c, t, r, i, o, d, f, e, n, l, p FROM json_to_recordset($5) AS x (c text, t bigint, r bigint, i bigint, o bigint, d bigint, f bigint, e bigint, n bigint, l bigint, p jsonb)
  ON CONFLICT (tenant_id, session_id, currency) DO UPDATE SET taken_minor = excluded.taken_minor, returned_minor = excluded.returned_minor, in_minor = excluded.in_minor, out_minor = excluded.out_minor,
    drop_minor = excluded.drop_minor, expected_minor = excluded.expected_minor, counted_minor = excluded.counted_minor, left_minor = excluded.left_minor, pieces = excluded.pieces`
)
const counts = statement<CurrencyCountRow>(
  'pos.session-currency-counts',
  'SELECT currency, counted_minor, left_minor, pieces, float_pieces FROM pos_session_currency WHERE tenant_id = $1 AND session_id = $2'
)
const lastLeft = statement<{ currency: string; left_minor: number }>(
  'pos.foreign-left-by-last-session',
  `
  SELECT c.currency, c.left_minor FROM pos_session_currency c WHERE c.tenant_id = $1 AND c.left_minor > 0
    AND c.session_id = (SELECT s.id FROM pos_session s WHERE s.tenant_id = $1 AND s.register_id = $2 AND s.closed_at IS NOT NULL ORDER BY s.serial DESC LIMIT 1) ORDER BY c.currency`
)

export interface CurrencyCountRow {
  currency: string
  counted_minor: number | null
  left_minor: number | null
  pieces: Pieces | null
  float_pieces: Pieces | null
}

type Of = Pick<SessionRow, 'id' | 'company_id' | 'shop_id'>
const place = (ctx: Context, session: Of): unknown[] => [
  ctx.tenantId,
  session.id,
  session.company_id,
  session.shop_id
]

export async function foreignSums(
  ctx: Context,
  { id, register_id: registerId }: Pick<SessionRow, 'id' | 'register_id'>
): Promise<ForeignSums[]> {
  const rows = await sums([ctx.tenantId, registerId, id])
  return rows.map(row => ({
    currency: row.currency,
    floatMinor: row.float,
    takenMinor: row.taken,
    returnedMinor: row.returned,
    worthMinor: row.worth,
    inMinor: row.put,
    outMinor: row.out,
    dropMinor: row.dropped,
    expectedMinor: row.float + row.taken - row.returned + row.put - row.out - row.dropped
  }))
}

/** With what a session is opened. */
export async function addFloats(ctx: Context, session: Of, floats: ForeignAmount[]): Promise<void> {
  const held = floats.filter(({ amountMinor }) => amountMinor > 0)
  if (held.length === 0) return
  const rows = held.map(one => ({ c: one.currency, a: one.amountMinor, p: one.pieces ?? null }))
  await insertFloats([...place(ctx, session), JSON.stringify(rows)])
}

/** A currency of a session that is closed: what went through, and what was counted. */
export interface CountedCurrency extends ForeignSums {
  countedMinor: number
  leftMinor: number | null
  pieces: Pieces | null
}

export async function closeCurrencies(
  ctx: Context,
  session: Of,
  counted: readonly CountedCurrency[]
): Promise<void> {
  if (counted.length === 0) return
  const rows = counted.map(one => ({
    c: one.currency,
    t: one.takenMinor,
    r: one.returnedMinor,
    i: one.inMinor,
    o: one.outMinor,
    d: one.dropMinor,
    f: one.floatMinor,
    e: one.expectedMinor,
    n: one.countedMinor,
    l: one.leftMinor,
    p: one.pieces
  }))
  await close([...place(ctx, session), JSON.stringify(rows)])
}

export const currencyCounts = (ctx: Context, sessionId: string): Promise<CurrencyCountRow[]> =>
  counts([ctx.tenantId, sessionId])

/** What the last session left in the drawer for the next. */
export const foreignLeft = async (ctx: Context, registerId: string) =>
  (await lastLeft([ctx.tenantId, registerId])).map(({ currency, left_minor: amountMinor }) => ({
    currency,
    amountMinor
  }))
