import { defineJob, Id, Input } from 'stoa/plugin'

/** Each company's comparison is a job of its own, so that the turns of the queue stay fair. */
export const reconcile = defineJob({
  name: 'payments.reconcile',
  summary: 'Begins to compare the books of each company with its payment providers',
  every: '2 hours',
  perTenant: 1
})
export const reconcileCompany = defineJob({
  name: 'payments.reconcile-company',
  summary: 'Compares the books of a company with its payment providers',
  data: Input({ reconciliationId: Id }),
  perTenant: 1,
  timeoutMs: 3_600_000
})
