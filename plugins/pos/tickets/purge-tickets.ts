import { defineJob, handleJob, statement } from 'stoa/plugin'

const BATCH = 500
const MOST_BATCHES = 200

const purge = statement<{ id: string }>(
  'pos.purge-tickets',
  `
  DELETE FROM pos_ticket WHERE tenant_id = $1 AND (shop_id, id) IN (
    SELECT shop_id, id FROM pos_ticket WHERE tenant_id = $1 AND keep_until <= $2 ORDER BY keep_until LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`
)

/** What is open stays, however old; a sale keeps what it needs of its ticket. */
export const purgeTickets = defineJob({
  name: 'pos.purge-tickets',
  summary: 'Deletes tickets that were sold or discarded the number of days in the settings ago.',
  every: '6 hours',
  perTenant: 1
})

export const purgeTicketsHandler = handleJob(purgeTickets, async (ctx, { signal }) => {
  for (let batch = 0; batch < MOST_BATCHES && !signal.aborted; batch++) {
    const gone = await ctx.unitOfWork(inside => purge([inside.tenantId, inside.now, BATCH]))
    if (gone.length < BATCH) return
  }
})
