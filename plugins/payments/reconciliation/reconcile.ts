import type { JobDefinition } from 'stoa/plugin'
import { beginReconciliation } from './store.ts'

/** Payments younger than this are left to their webhooks. */
const OLD_ENOUGH_MINUTES = 10

/** Each company's comparison is a job of its own, so that the turns of the queue stay fair. */
export const reconcile: JobDefinition = {
  summary: 'Begins to compare the books of each company with its payment providers',
  every: '2 hours',
  perTenant: 1,
  async run(ctx, { signal }) {
    for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
      signal.throwIfAborted()
      await ctx
        .inCompany(companyId)
        .unitOfWork(inside => beginReconciliation(inside, 'schedule', OLD_ENOUGH_MINUTES))
    }
  }
}
