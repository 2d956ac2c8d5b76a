import { handleJob, type OuterContext, statement } from 'stoa/plugin'
import { checkPending, sendTopUp } from './jobs.ts'
import { settle } from './settle.ts'

const BATCH = 100
const QUIET = "interval '9 minutes'"

export const sendTopUpHandler = handleJob(sendTopUp, (ctx, { data, signal }) =>
  settle(ctx, data.topUpId, signal)
)

const pending = statement<{ id: string }>(
  'top-ups.pending',
  `
  SELECT id FROM top_ups_top_up
  WHERE tenant_id = $1 AND company_id = $2 AND state = 'pending' AND coalesce(asked_at, created_at) < $3::timestamptz - ${QUIET} AND ($4::uuid IS NULL OR id > $4)
  ORDER BY id LIMIT ${BATCH}`
)
// Given up for lost: what the provider did after all is found within a day.
const lost = statement<{ id: string }>(
  'top-ups.lost',
  `
  SELECT id FROM top_ups_top_up
  WHERE tenant_id = $1 AND company_id = $2 AND state = 'failed' AND sent_at IS NOT NULL AND provider_ref IS NULL AND failure_code = 'not-known'
    AND sent_at > $3::timestamptz - interval '1 day' AND asked_at < $3::timestamptz - interval '1 hour' AND ($4::uuid IS NULL OR id > $4)
  ORDER BY id LIMIT ${BATCH}`
)

/** Also those whose job died: nothing that was paid for is forgotten. */
export const checkPendingHandler = handleJob(checkPending, async (ctx, { signal }) => {
  for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
    for (const some of [pending, lost]) await checkAll(ctx.inCompany(companyId), some, signal)
  }
})

async function checkAll(
  ctx: OuterContext,
  some: typeof pending,
  signal: AbortSignal
): Promise<void> {
  let rows: Array<{ id: string }> = []
  do {
    signal.throwIfAborted()
    const after = rows.at(-1)?.id ?? null
    rows = await ctx.unitOfWork(
      inside => some([inside.tenantId, inside.company().id, inside.now, after]),
      { reads: true }
    )
    for (const { id } of rows) await settle(ctx, id, signal)
  } while (rows.length === BATCH)
}
