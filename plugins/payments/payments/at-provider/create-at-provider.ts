import type { JobDefinition } from 'stoa/plugin'
import { OfPayment } from './input.ts'
import { sendPayment } from './send-payment.ts'

// Like every job that calls a provider: safe to repeat, a few of a tenant at a time, never a transaction open while the
// provider is called.

export const createAtProvider: JobDefinition<typeof OfPayment> = {
  summary: 'Makes a payment at its provider',
  data: OfPayment,
  run: (ctx, { data, signal }) => sendPayment(ctx, data.paymentId, { signal })
}
