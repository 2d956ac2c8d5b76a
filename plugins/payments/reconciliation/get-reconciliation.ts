import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { differencesOf, reconciliationById } from './store.ts'
import { reconciliationView } from './view.ts'

export const getReconciliation = defineUseCase({
  name: 'payments.get-reconciliation',
  summary: 'A reconciliation with the payment providers and its findings',
  permission: 'payment.read',
  heldFor: 'company',
  reads: true,
  input: Input({ reconciliationId: Id }),
  async run(ctx, { reconciliationId }) {
    const scope = [ctx.tenantId, ctx.company().id]
    const [[row], lines] = await Promise.all([
      reconciliationById([...scope, reconciliationId]),
      differencesOf([...scope, [reconciliationId]])
    ])
    if (!row) throw coreErrors['not-found']({ what: 'reconciliation' })
    return reconciliationView(row, lines)
  }
})
