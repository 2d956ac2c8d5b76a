import { parseQuantity, statement, type UnitContext } from 'stoa/plugin'
import { openLevels } from '../../levels/store.ts'
import { settleLate } from '../../movements/settle-late.ts'
import { moveLots } from '../../lots/moving/move-lots.ts'
import type { TrackingKind } from '../../../../contracts/lots.ts'
import { InventorySettings } from '../../settings.ts'
import { costsNow } from '../lines/costs.ts'
import { bookedSince, newIds } from '../lines/store.ts'
import type { CountRow } from '../view.ts'

/** Levels that stand still at once; every sale of one of them waits so long. */
export const BATCH = 1_000

const nextLines = statement<{ variant_id: string }>(
  'inventory.lines-to-post',
  `
  SELECT variant_id FROM inventory_count_line WHERE tenant_id = $1 AND count_id = $2 AND NOT posted AND (counted IS NOT NULL OR $3) AND ($4::uuid IS NULL OR variant_id > $4)
  ORDER BY variant_id LIMIT ${BATCH}`
)
const lockLevels = statement(
  'inventory.lock-counted-levels',
  'SELECT 1 FROM inventory_level WHERE tenant_id = $1 AND shop_id = $2 AND variant_id = ANY ($3) ORDER BY variant_id FOR UPDATE'
)

// Sent behind the lock, as a statement of its own: it sees what those it waited for have booked. Where
// a later count is posted already the level stays as that one left it. $9: the shop may go below zero.
interface Posted {
  variant_id: string
  movement_id: string
  difference: string
  at: Date
  late: boolean
  had: string
  /** null: it is not tracked. */
  tracking: TrackingKind | null
  unassigned: string | null
}
const post = statement<Posted>(
  'inventory.post-stock-count',
  `
  WITH line AS MATERIALIZED (
    SELECT w.movement_id, w.cost_minor, c.variant_id, v.quantity AS had, v.reserved, v.tracking, v.unassigned, coalesce(v.counted_at > coalesce(c.counted_at, $7), false) AS late, m.at,
      coalesce(c.counted, 0) AS counted, coalesce(c.counted, 0) - v.quantity + m.later AS difference
    FROM unnest($4::uuid[], $5::uuid[], $6::bigint[]) AS w (movement_id, variant_id, cost_minor)
    JOIN inventory_count_line c ON c.tenant_id = $1 AND c.count_id = $2 AND c.variant_id = w.variant_id AND NOT c.posted
    JOIN inventory_level v ON v.tenant_id = $1 AND v.shop_id = $3 AND v.variant_id = w.variant_id
    CROSS JOIN LATERAL (
      SELECT coalesce(c.counted_at, $7) AS at, coalesce(sum(m.quantity), 0) AS later FROM inventory_movement m
      WHERE m.tenant_id = $1 AND m.variant_id = c.variant_id AND m.shop_id = $3 AND m.id >= $10 AND m.occurred_at > coalesce(c.counted_at, $7)) m
  ), booked AS (
    INSERT INTO inventory_movement (tenant_id, id, company_id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at, user_id)
    SELECT $1, movement_id, $11, $3, variant_id, difference, had + difference, 'count', 'stock-count', $2, at, $8 FROM line WHERE difference <> 0
  ), levelled AS (
    UPDATE inventory_level v SET quantity = CASE WHEN line.late THEN line.had ELSE line.had + line.difference END, reserved = line.reserved, counted_at = greatest(v.counted_at, line.at),
      may_be_negative = $9 OR CASE WHEN line.late THEN line.had ELSE line.had + line.difference END < line.reserved, updated_at = now()
    FROM line WHERE v.tenant_id = $1 AND v.shop_id = $3 AND v.variant_id = line.variant_id
  ), noted AS (
    UPDATE inventory_count_line c SET counted = line.counted, counted_at = line.at, first_at = coalesce(c.first_at, line.at), difference = line.difference, cost_minor = line.cost_minor, posted = true
    FROM line WHERE c.tenant_id = $1 AND c.count_id = $2 AND c.variant_id = line.variant_id
  )
  SELECT variant_id, movement_id, difference, at, late, had, tracking, unassigned FROM line`
)

/**
 * Posts the next lines of a count that is being finished: each moves its difference to the books of
 * its own moment, so that what was sold since stays sold.
 * @param after the last line posted before, in this unit of work
 * @returns the last line posted; null when none is left
 */
export async function postBatch(
  ctx: UnitContext,
  row: CountRow,
  after: string | null
): Promise<string | null> {
  const found = await nextLines([ctx.tenantId, row.id, row.uncounted === 'gone', after])
  const ids = found.map(line => line.variant_id)
  if (ids.length === 0) return null
  const costs = await costsNow(ctx, ids)
  const mayBeNegative = ctx.settings(InventorySettings, row.shop_id).allowNegativeStock
  const place = { companyId: row.company_id, shopId: row.shop_id }
  const [, , posted] = await Promise.all([
    openLevels(ctx, place, ids, mayBeNegative),
    lockLevels([ctx.tenantId, row.shop_id, ids]),
    post([
      ctx.tenantId,
      row.id,
      row.shop_id,
      newIds(ids),
      ids,
      ids.map(id => costs.get(id) ?? null),
      row.finished_at,
      row.finished_by,
      mayBeNegative,
      bookedSince(row),
      row.company_id
    ])
  ])
  await settleLate(
    ctx,
    row.shop_id,
    posted
      .filter(line => line.late && parseQuantity(line.difference) !== 0)
      .map(({ variant_id: variantId, difference, at }) => ({
        variantId,
        milli: parseQuantity(difference),
        at,
        isCount: true
      }))
  )
  await moveCountedLots(ctx, row, posted)
  return ids.at(-1) ?? null
}

/**
 * Nobody counts lot by lot: what is missing is taken from what is in no lot, then first expired first
 * out; what was found is in no lot until somebody says in which (docs/adr/0050). What a later count has
 * corrected leaves the lots as they are.
 */
async function moveCountedLots(
  ctx: UnitContext,
  row: CountRow,
  posted: readonly Posted[]
): Promise<void> {
  for (const { at, ...line } of posted) {
    const milli = parseQuantity(line.difference)
    if (line.tracking === null || line.late || milli === 0) continue
    await moveLots(
      ctx,
      {
        companyId: row.company_id,
        shopId: row.shop_id,
        reason: 'count',
        document: { type: 'stock-count', id: row.id },
        occurredAt: at
      },
      [
        {
          movementId: line.movement_id,
          variantId: line.variant_id,
          kind: line.tracking,
          milli,
          unassigned: parseQuantity(line.unassigned ?? '0'),
          after: parseQuantity(line.had) + milli,
          isLate: false
        }
      ]
    )
  }
}
