import { defineJob, Id, Input, Type } from 'stoa/plugin'

// Like every job that calls a provider: safe to repeat, a few of a tenant at a time, never a
// transaction open while the provider is called.

export const createAtProvider = defineJob({
  name: 'payments.create-at-provider',
  summary: 'Makes a payment at its provider',
  data: Input({ paymentId: Id })
})
export const checkPayment = defineJob({
  name: 'payments.check-payment',
  summary: 'Asks a provider how a payment stands',
  data: Input({ paymentId: Id, ref: Type.Optional(Type.String()) })
})
export const captureAtProvider = defineJob({
  name: 'payments.capture-at-provider',
  summary: 'Takes the money of an authorized payment',
  data: Input({ paymentId: Id })
})
export const cancelAtProvider = defineJob({
  name: 'payments.cancel-at-provider',
  summary: 'Ends a payment that is no longer needed at its provider',
  data: Input({ paymentId: Id })
})
