import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { endManually } from './end-manually.ts'
import { refundView } from './view.ts'

export const rejectRefund = defineUseCase({
  name: 'payments.reject-refund',
  summary: 'Rejects a manual refund; the amount can be refunded in another way',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Input({ refundId: Id, reason: Type.String({ minLength: 1, maxLength: 300 }) }),
  async run(ctx, { refundId, reason }) {
    const row = await endManually(ctx, refundId, {
      state: 'failed',
      failure: { code: 'rejected', message: reason }
    })
    ctx.audited(refundId, { paymentId: row.payment_id, reason })
    return refundView(row)
  }
})
