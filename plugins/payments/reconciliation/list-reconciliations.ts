import { defineUseCase, Input, PageInput, pageOf } from 'stoa/plugin'
import { idAfter } from '../payments/input.ts'
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
      idAfter(after),
      limit + 1
    ])
    const lines = await differencesOf([ctx.tenantId, ctx.company().id, rows.map(row => row.id)])
    return pageOf(
      rows,
      limit,
      row => [row.id],
      row => reconciliationView(row, lines)
    )
  }
})
