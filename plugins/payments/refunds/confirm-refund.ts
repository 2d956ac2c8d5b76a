import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { endManually } from './end-manually.ts'
import { refundView } from './view.ts'

export const confirmRefund = defineUseCase({
  name: 'payments.confirm-refund',
  summary: 'Confirms that a manual refund was paid out',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Input({
    refundId: Id,
    reference: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'Of the transfer, or of the slip.'
      })
    )
  }),
  async run(ctx, { refundId, reference }) {
    const row = await endManually(ctx, refundId, {
      state: 'refunded',
      failure: null,
      confirmed: { by: ctx.userId, reference: reference ?? null }
    })
    ctx.audited(refundId, {
      paymentId: row.payment_id,
      amountMinor: row.amount_minor,
      currency: row.currency,
      reference
    })
    return refundView(row)
  }
})
