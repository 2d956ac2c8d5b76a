import { handleJob } from 'stoa/plugin'
import { sendPayment } from './send-payment.ts'
import { createAtProvider } from './jobs.ts'

export const createAtProviderHandler = handleJob(createAtProvider, (ctx, { data, signal }) =>
  sendPayment(ctx, data.paymentId, { signal })
)
