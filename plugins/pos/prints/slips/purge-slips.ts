import { handleJob, statement } from 'stoa/plugin'
import { purgeSlips } from './jobs.ts'

const KEPT_MS = 30 * 86_400_000
const BATCH = 500
const MOST_BATCHES = 200

const purge = statement<{ id: string }>(
  'pos.purge-slips',
  `
  DELETE FROM pos_slip WHERE tenant_id = $1 AND id IN (
    SELECT id FROM pos_slip WHERE tenant_id = $1 AND ended_at <= $2 ORDER BY ended_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`
)

/** What was not sent yet stays. */
export const purgeSlipsHandler = handleJob(purgeSlips, async (ctx, { signal }) => {
  const before = new Date(ctx.now.getTime() - KEPT_MS)
  for (let batch = 0; batch < MOST_BATCHES && !signal.aborted; batch++) {
    const gone = await ctx.unitOfWork(inside => purge([inside.tenantId, before, BATCH]))
    if (gone.length < BATCH) return
  }
})
