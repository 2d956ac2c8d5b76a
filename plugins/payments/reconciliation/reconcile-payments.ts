import { defineUseCase, Input, Type } from 'stoa/plugin'
import { beginReconciliation } from './store.ts'

export const reconcilePayments = defineUseCase({
  name: 'payments.reconcile-payments',
  summary: 'Runs a reconciliation with the payment providers now',
  permission: 'payment.manage',
  input: Input({
    olderThanMinutes: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 1_440,
        description: 'Younger ones are left to their webhooks. Default: 10.'
      })
    )
  }),
  async run(ctx, { olderThanMinutes = 10 }) {
    const { row, jobId } = await beginReconciliation(ctx, 'hand', olderThanMinutes)
    ctx.audited(row.id)
    return { id: row.id, jobId }
  }
})
