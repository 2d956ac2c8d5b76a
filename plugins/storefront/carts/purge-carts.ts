import { defineJob, handleJob, statement } from 'stoa/plugin'

const BATCH = 500
const MOST_BATCHES = 200

const purge = statement<{ id: string }>(
  'storefront.purge-carts',
  `
  DELETE FROM storefront_cart WHERE tenant_id = $1 AND id IN (
    SELECT id FROM storefront_cart WHERE tenant_id = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`
)

/** Throws carts away whose time is over, ordered ones included: an order keeps what it needs. */
export const purgeCarts = defineJob({
  name: 'storefront.purge-carts',
  summary: 'Deletes carts that have not changed for the number of days in the settings.',
  every: '6 hours',
  perTenant: 1
})

export const purgeCartsHandler = handleJob(purgeCarts, async (ctx, { signal }) => {
  for (let batch = 0; batch < MOST_BATCHES && !signal.aborted; batch++) {
    const gone = await ctx.unitOfWork(inside => purge([inside.tenantId, inside.now, BATCH]))
    if (gone.length < BATCH) return
  }
})
