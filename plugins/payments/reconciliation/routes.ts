import { get, Id, post, Type } from 'stoa/plugin'
import { getReconciliation } from './get-reconciliation.ts'
import { listReconciliations } from './list-reconciliations.ts'
import { reconcilePayments } from './reconcile-payments.ts'
import { ReconciliationPage, ReconciliationView } from './view.ts'

export const reconciliationRoutes = [
  get('', listReconciliations, ReconciliationPage),
  post('', reconcilePayments, Type.Object({ id: Id, jobId: Id }), { status: 202 }),
  get('/:reconciliationId', getReconciliation, ReconciliationView)
]
