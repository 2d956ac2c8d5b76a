import { Id, Type, type JobDefinition } from 'stoa/plugin'
import { reconcileCompany } from '../reconcile-company.ts'
import { beginReconciliation } from '../reconciliation-book.ts'

/** Payments younger than this are left to their webhooks. */
export const OLD_ENOUGH_MINUTES = 10

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

const Data = Type.Object({ reconciliationId: Id }, { additionalProperties: false })

export const reconcileOneCompany: JobDefinition<typeof Data> = {
  summary: 'Compares the books of a company with its payment providers',
  data: Data,
  perTenant: 1,
  timeoutMs: 3_600_000,
  run: (ctx, { data, signal }) => reconcileCompany(ctx, data.reconciliationId, signal)
}
