import { defineUseCase, Id, Input } from 'stoa/plugin'
import { paymentHere } from './store.ts'
import { paymentView } from './view.ts'

export const getPayment = defineUseCase({
  name: 'payments.get-payment',
  summary: 'A payment and its status',
  permission: 'payment.read',
  reads: true,
  input: Input({ paymentId: Id }),
  run: async (ctx, { paymentId }) => paymentView(ctx, await paymentHere(ctx, paymentId))
})
