import { defineUseCase, Id, Type } from 'stoa/plugin'
import { intentHere } from './store.ts'
import { intentView } from './view.ts'

export const getPayment = defineUseCase({
  name: 'payments.get-payment',
  summary: 'One payment and how far it is',
  permission: 'payment.read',
  reads: true,
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  run: async (ctx, { intentId }) => intentView(ctx, await intentHere(ctx, intentId))
})
