import { type Context, type Static, statement } from 'stoa/plugin'
import type { CountRow, Uncounted } from '../view.ts'

const since = statement<{ isThere: boolean }>(
  'inventory.counted-since-approval',
  `
  SELECT EXISTS (
    SELECT 1 FROM inventory_count c JOIN inventory_count_entry e ON e.tenant_id = c.tenant_id AND e.count_id = c.id AND (e.entered_at > c.approved_at OR e.undone_at > c.approved_at)
    WHERE c.tenant_id = $1 AND c.id = $2) AS "isThere"`
)

/** Whether what is counted now was approved: nothing was counted or undone since. */
export async function isApproved(
  ctx: Context,
  row: CountRow,
  uncounted: Static<typeof Uncounted>
): Promise<boolean> {
  if (row.approved_at === null || row.approved_uncounted !== uncounted) return false
  const [counted] = await since([ctx.tenantId, row.id])
  return counted?.isThere !== true
}
