import { defineUseCase, idCursor, Input, PageInput } from 'stoa/plugin'
import { differencesOf, reconciliationPage } from './store.ts'
import { reconciliationView } from './view.ts'

export const listReconciliations = defineUseCase({
  name: 'payments.list-reconciliations',
  summary: 'Reconciliations with the payment providers and their findings, newest first',
  permission: 'payment.read',
  heldFor: 'company',
  reads: true,
  input: Input({ ...PageInput }),
  async run(ctx, { limit, after }) {
    const rows = await reconciliationPage([
      ctx.tenantId,
      ctx.company().id,
      ...idCursor.behind(after),
      limit + 1
    ])
    const lines = await differencesOf([ctx.tenantId, ctx.company().id, rows.map(row => row.id)])
    return idCursor.page(rows, limit, row => reconciliationView(row, lines))
  }
})
