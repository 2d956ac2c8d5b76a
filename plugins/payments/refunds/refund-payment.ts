import { defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { requestRefund } from './request-refund.ts'
import { refundView } from './view.ts'

export const refundPayment = defineUseCase({
  name: 'payments.refund-payment',
  summary: 'Refunds a captured payment, in full or in part',
  permission: 'payment.refund',
  heldFor: 'shop',
  input: Input({
    paymentId: Id,
    amountMinor: Type.Integer({
      minimum: 1,
      maximum: 9_007_199_254_740_991,
      description: 'Minor units'
    }),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 300 }))
  }),
  async run(ctx, { paymentId, amountMinor, reason }) {
    const row = await requestRefund(ctx, {
      id: newId(),
      paymentId,
      amountMinor,
      currency: null,
      reason: reason ?? null
    })
    ctx.audited(row.id, { paymentId, amountMinor, reason })
    return refundView(row)
  }
})
