import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { paymentView } from '../view.ts'
import { manualHere, decideManually } from './decide-manually.ts'

export const rejectPayment = defineUseCase({
  name: 'payments.reject-payment',
  summary: 'Rejects a manual payment that will not arrive',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Input({ paymentId: Id, reason: Type.String({ minLength: 1, maxLength: 300 }) }),
  async run(ctx, { paymentId, reason }) {
    await manualHere(ctx, paymentId)
    const row = await decideManually(ctx, paymentId, 'failed', {
      failure: { code: 'rejected', message: reason }
    })
    ctx.audited(paymentId, { reason })
    return paymentView(ctx, row)
  }
})
