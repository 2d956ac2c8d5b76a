import { statement, type UnitContext } from 'stoa/plugin'
import { StockCounted } from '../../../../contracts/stock.ts'
import { announceCount } from '../store.ts'
import type { CountRow } from '../view.ts'

const complete = statement<{ lines: number; differing: number }>(
  'inventory.complete-stock-count',
  `
  UPDATE inventory_count c SET state = 'finished', updated_at = $3, version = version + 1, line_count = f.lines, counted_count = f.counted, differing_count = f.differing,
    gain_minor = f.gain, loss_minor = f.loss
  FROM (
    SELECT count(*)::int AS lines, count(l.counted)::int AS counted, (count(*) FILTER (WHERE l.difference <> 0))::int AS differing,
      coalesce(sum(round(l.difference * l.cost_minor)) FILTER (WHERE l.difference > 0), 0)::bigint AS gain,
      coalesce(-sum(round(l.difference * l.cost_minor)) FILTER (WHERE l.difference < 0), 0)::bigint AS loss
    FROM inventory_count_line l WHERE l.tenant_id = $1 AND l.count_id = $2) f
  WHERE c.tenant_id = $1 AND c.id = $2
  RETURNING c.line_count AS lines, c.differing_count AS differing`
)

/** The last line is posted. */
export async function completeCount(ctx: UnitContext, row: CountRow): Promise<void> {
  const [done] = await complete([ctx.tenantId, row.id, ctx.now])
  await announceCount(ctx, row)
  await ctx.emit(StockCounted, {
    companyId: row.company_id,
    shopId: row.shop_id,
    countId: row.id,
    number: row.number,
    lines: done?.lines ?? 0,
    differing: done?.differing ?? 0
  })
}
