import { defineJob, handleJob, type OuterContext, leastIdAt } from 'stoa/plugin'
import { purgeExchanges, purgeWebhooks } from './store.ts'
import { PaymentsSettings } from '../settings.ts'

const DAY_MS = 86_400_000
const BATCH = 500
/** So many a company, table and night; what is left goes the night after. */
const MOST_BATCHES = 200

export const purgeLogs = defineJob({
  name: 'payments.purge-logs',
  summary: 'Forgets webhooks and exchanges with payment providers after the days of the setting',
  every: '1 day',
  perTenant: 1
})

export const purgeLogsHandler = handleJob(purgeLogs, async (ctx, { signal }) => {
  for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
    for (const forget of [purgeExchanges, purgeWebhooks]) {
      await purgeIn(ctx.inCompany(companyId), forget, signal)
    }
  }
})

async function purgeIn(
  ctx: OuterContext,
  forget: typeof purgeExchanges,
  signal: AbortSignal
): Promise<void> {
  const before = leastIdAt(
    new Date(ctx.now.getTime() - ctx.settings(PaymentsSettings).providerLogDays * DAY_MS)
  )
  let after = leastIdAt(new Date(0))
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    signal.throwIfAborted()
    const [done] = await ctx.unitOfWork(inside =>
      forget([inside.tenantId, inside.company().id, after, before, BATCH])
    )
    if (!done || done.last === null || done.seen < BATCH) return
    after = done.last
  }
}
