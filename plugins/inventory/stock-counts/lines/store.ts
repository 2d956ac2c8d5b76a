import { type Context, leastIdAt, newId, statement } from 'stoa/plugin'
import type { CountRow } from '../view.ts'

export const PIECE = 5_000
const DAY_MS = 86_400_000

export interface CountLineRow {
  variant_id: string
  counted: string | null
  counted_at: Date | null
  /** What the books say of its moment; of a line nobody counted, of now. */
  expected: string
  /** counted less expected; null of a line nobody counted. */
  difference: string | null
  /** What of the difference was found out later, by what was booked late. */
  corrected: string
  posted: boolean
  cost_minor: number | null
  /** Some of it moved between the first and the last time it was counted. */
  moved: boolean
}

// The books of a moment are what they are now, less what happened since: so they come out right in
// whatever order it is booked. A movement's id tells when it was booked, which is never before the
// count began (a day off for clocks).
const LINES = `
  SELECT l.variant_id, l.found AS counted, l.counted_at, l.posted, l.corrected, l.cost_minor, coalesce(s.moved, false) AS moved, e.expected, l.found - e.expected AS difference
  FROM (
    SELECT c.*, CASE WHEN c.counted IS NULL AND $4 THEN 0 ELSE c.counted END AS found FROM inventory_count_line c
    WHERE c.tenant_id = $1 AND c.count_id = $2`
const WITH_BOOKS = `
  ORDER BY c.variant_id LIMIT ${PIECE}) l
  LEFT JOIN inventory_level v ON v.tenant_id = $1 AND v.shop_id = l.shop_id AND v.variant_id = l.variant_id
  LEFT JOIN LATERAL (
    SELECT sum(m.quantity) FILTER (WHERE m.occurred_at > l.counted_at) AS later, bool_or(m.occurred_at <= l.counted_at) AS moved
    FROM inventory_movement m
    WHERE m.tenant_id = $1 AND m.variant_id = l.variant_id AND m.shop_id = l.shop_id AND m.id >= $3 AND NOT l.posted AND m.occurred_at > l.first_at) s ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN l.posted THEN l.counted - l.difference - l.corrected ELSE coalesce(v.quantity, 0) - coalesce(s.later, 0) END AS expected) e`

const piece = statement<CountLineRow>(
  'inventory.stock-count-lines',
  `${LINES} AND ($5::uuid IS NULL OR c.variant_id > $5) ${WITH_BOOKS}
  WHERE CASE $6 WHEN 'counted' THEN l.counted IS NOT NULL WHEN 'uncounted' THEN l.counted IS NULL WHEN 'different' THEN l.found <> e.expected WHEN 'moved' THEN s.moved AND NOT l.posted ELSE true END
  ORDER BY l.variant_id LIMIT $7`
)
const end = statement<{ variant_id: string }>(
  'inventory.stock-count-lines-end',
  `
  SELECT variant_id FROM inventory_count_line WHERE tenant_id = $1 AND count_id = $2 AND ($3::uuid IS NULL OR variant_id > $3)
  ORDER BY variant_id OFFSET ${PIECE - 1} LIMIT 1`
)
const some = statement<CountLineRow>(
  'inventory.stock-count-lines-of',
  `${LINES} AND c.variant_id = ANY ($5) ${WITH_BOOKS}`
)

/** The id of a movement that was booked just before a count began. */
export function bookedSince({ started_at }: CountRow): string {
  return leastIdAt(new Date((started_at?.getTime() ?? 0) - DAY_MS))
}

export type LineFilter = 'all' | 'counted' | 'uncounted' | 'different' | 'moved'

interface PieceQuestion {
  filter: LineFilter
  /** Lines nobody counted are found to be gone. */
  gone: boolean
  limit: number
  after: string | null
}

/**
 * Lines by variant, of a stretch of the count at a time: fewer than `limit` may come though more
 * follow. `next`: behind which line to go on; null at the end.
 */
export async function pieceOfLines(
  ctx: Context,
  row: CountRow,
  { filter, gone, limit, after }: PieceQuestion
): Promise<{ rows: CountLineRow[]; next: string | null }> {
  const [rows, [last]] = await Promise.all([
    piece([ctx.tenantId, row.id, bookedSince(row), gone, after, filter, limit + 1]),
    end([ctx.tenantId, row.id, after])
  ])
  return rows.length > limit
    ? { rows: rows.slice(0, limit), next: rows[limit - 1]?.variant_id ?? null }
    : { rows, next: last?.variant_id ?? null }
}

export const linesOfVariants = (
  ctx: Context,
  row: CountRow,
  variantIds: string[]
): Promise<CountLineRow[]> => some([ctx.tenantId, row.id, bookedSince(row), false, variantIds])

/** All that differ, bit by bit. */
export async function* differingLines(
  ctx: Context,
  row: CountRow,
  gone: boolean
): AsyncGenerator<CountLineRow[]> {
  for (let after: string | null = null; ;) {
    const found = await pieceOfLines(ctx, row, { filter: 'different', gone, limit: 1_000, after })
    if (found.rows.length > 0) yield found.rows
    if (found.next === null) return
    after = found.next
  }
}

export const newIds = (of: readonly unknown[]): string[] => of.map(() => newId())
