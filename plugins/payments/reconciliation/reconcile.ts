import { handleJob } from 'stoa/plugin'
import { reconcile } from './jobs.ts'
import { beginReconciliation } from './store.ts'

/** Payments younger than this are left to their webhooks. */
const OLD_ENOUGH_MINUTES = 10

export const reconcileHandler = handleJob(reconcile, async (ctx, { signal }) => {
  for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
    signal.throwIfAborted()
    await ctx
      .inCompany(companyId)
      .unitOfWork(inside => beginReconciliation(inside, 'schedule', OLD_ENOUGH_MINUTES))
  }
})
