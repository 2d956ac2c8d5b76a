import { type Context, coreErrors, formatQuantity, statement } from 'stoa/plugin'
import type { CountRow } from '../view.ts'

export interface Entry {
  variantId: string
  /** add: to what this counter had found; set: in its place; recount: in place of what anyone found. */
  mode: 'add' | 'set' | 'recount'
  milli: number
  at: Date
}

const lock = statement<{ variant_id: string }>(
  'inventory.lock-count-lines',
  'SELECT variant_id FROM inventory_count_line WHERE tenant_id = $1 AND count_id = $2 AND variant_id = ANY ($3) ORDER BY variant_id FOR UPDATE'
)
const forget = statement(
  'inventory.forget-counted',
  'UPDATE inventory_count_entry SET undone_at = clock_timestamp() WHERE tenant_id = $1 AND count_id = $2 AND variant_id = $3 AND undone_at IS NULL'
)
// By the clock, behind the lock: an approval that was given before is older than it.
const add = statement(
  'inventory.add-count-entry',
  `
  WITH last AS (
    SELECT found, first_at FROM inventory_count_entry
    WHERE tenant_id = $1 AND count_id = $4 AND variant_id = $5 AND user_id IS NOT DISTINCT FROM $6 AND undone_at IS NULL AND $7 ORDER BY entry_no DESC LIMIT 1
  )
  INSERT INTO inventory_count_entry (tenant_id, company_id, shop_id, count_id, variant_id, entry_no, user_id, found, first_at, counted_at, entered_at)
  SELECT $1, $2, $3, $4, $5, (SELECT coalesce(max(entry_no), 0) + 1 FROM inventory_count_entry WHERE tenant_id = $1 AND count_id = $4 AND variant_id = $5), $6,
    coalesce((SELECT found FROM last), 0) + $8::numeric, least((SELECT first_at FROM last), $9), $9, clock_timestamp()`
)
const lastOf = statement<{ variant_id: string; entry_no: number }>(
  'inventory.last-count-entry',
  `
  SELECT variant_id, entry_no FROM inventory_count_entry WHERE tenant_id = $1 AND count_id = $2 AND user_id IS NOT DISTINCT FROM $3 AND undone_at IS NULL
  ORDER BY entered_at DESC LIMIT 1`
)
const undo = statement(
  'inventory.undo-count-entry',
  'UPDATE inventory_count_entry SET undone_at = clock_timestamp() WHERE tenant_id = $1 AND count_id = $2 AND variant_id = $3 AND entry_no = $4'
)

// A line is what the last entries of all who counted it come to.
const sumUp = statement(
  'inventory.sum-up-count-lines',
  `
  UPDATE inventory_count_line l SET counted = s.found, first_at = s.first_at, counted_at = s.counted_at
  FROM unnest($3::uuid[]) AS w (variant_id) CROSS JOIN LATERAL (
    SELECT sum(e.found) AS found, min(e.first_at) AS first_at, max(e.counted_at) AS counted_at FROM (
      SELECT DISTINCT ON (user_id) found, first_at, counted_at FROM inventory_count_entry
      WHERE tenant_id = $1 AND count_id = $2 AND variant_id = w.variant_id AND undone_at IS NULL ORDER BY user_id, entry_no DESC) e) s
  WHERE l.tenant_id = $1 AND l.count_id = $2 AND l.variant_id = w.variant_id`
)
const counters = statement<{ variant_id: string; user_id: string | null; found: string }>(
  'inventory.counters',
  `
  SELECT DISTINCT ON (variant_id, user_id) variant_id, user_id, found FROM inventory_count_entry
  WHERE tenant_id = $1 AND count_id = $2 AND variant_id = ANY ($3) AND undone_at IS NULL ORDER BY variant_id, user_id, entry_no DESC`
)

/** Those of the goods that are lines of the count, locked in their order until the transaction ends. */
export async function lockLines(
  ctx: Context,
  countId: string,
  variantIds: string[]
): Promise<Set<string>> {
  const rows = await lock([ctx.tenantId, countId, variantIds])
  return new Set(rows.map(row => row.variant_id))
}

/** Writes what was found into lines that are locked, one after the other, and sums them up. */
export async function addEntries(
  ctx: Context,
  row: CountRow,
  entries: readonly Entry[]
): Promise<void> {
  const of = [ctx.tenantId, row.company_id, row.shop_id, row.id]
  await Promise.all(
    entries.flatMap(({ variantId, mode, milli, at }) => [
      ...(mode === 'recount' ? [forget([ctx.tenantId, row.id, variantId])] : []),
      add([...of, variantId, ctx.userId, mode === 'add', formatQuantity(milli), at])
    ])
  )
  await sumUp([ctx.tenantId, row.id, [...new Set(entries.map(entry => entry.variantId))]])
}

/**
 * Takes back the last that the caller entered. @returns of which goods
 * @throws stoa.not-found where there is nothing of theirs
 */
export async function undoLast(ctx: Context, row: CountRow): Promise<string> {
  const [last] = await lastOf([ctx.tenantId, row.id, ctx.userId])
  if (last === undefined) throw coreErrors['not-found']({ what: 'entry of yours' })
  await lockLines(ctx, row.id, [last.variant_id])
  await undo([ctx.tenantId, row.id, last.variant_id, last.entry_no])
  await sumUp([ctx.tenantId, row.id, [last.variant_id]])
  return last.variant_id
}

/** What each counter found, by goods. */
export const countersOf = (ctx: Context, countId: string, variantIds: string[]) =>
  counters([ctx.tenantId, countId, variantIds])
