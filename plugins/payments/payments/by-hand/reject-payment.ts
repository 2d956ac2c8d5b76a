import { defineUseCase, Id, Type } from 'stoa/plugin'
import { intentView } from '../view.ts'
import { manualHere, settleByHand } from './settle-by-hand.ts'

export const rejectPayment = defineUseCase({
  name: 'payments.reject-payment',
  summary: 'Says that the money of a payment by hand does not come',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    { intentId: Id, reason: Type.String({ minLength: 1, maxLength: 300 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { intentId, reason }) {
    await manualHere(ctx, intentId)
    const row = await settleByHand(ctx, intentId, 'failed', {
      failure: { code: 'rejected', message: reason }
    })
    ctx.audited(intentId, { reason })
    return intentView(ctx, row)
  }
})
