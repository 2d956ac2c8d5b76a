import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { AmountInput } from '../input.ts'
import { paymentView } from '../view.ts'
import { manualHere, decideManually } from './decide-manually.ts'

export const confirmPayment = defineUseCase({
  name: 'payments.confirm-payment',
  summary: 'Confirms that cash was received or a transfer has arrived',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Input({
    paymentId: Id,
    amountMinor: Type.Optional(AmountInput),
    reference: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'Of the transfer, or of the slip.'
      })
    )
  }),
  async run(ctx, { paymentId, amountMinor, reference }) {
    const row = await manualHere(ctx, paymentId)
    if (amountMinor !== undefined && amountMinor !== row.amount_minor) {
      throw paymentsErrors['amount-differs']({
        requestedMinor: row.amount_minor,
        receivedMinor: amountMinor
      })
    }
    // Also when its time is over: a transfer may take days, and whatever was closed meanwhile, the
    // money is there.
    const settled = await decideManually(ctx, paymentId, 'captured', {
      capturedMinor: row.amount_minor,
      confirmedBy: ctx.userId,
      reference: reference ?? null
    })
    ctx.audited(paymentId, { amountMinor: row.amount_minor, currency: row.currency, reference })
    return paymentView(ctx, settled)
  }
})
