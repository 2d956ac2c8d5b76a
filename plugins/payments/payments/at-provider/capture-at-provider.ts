import { handleJob } from 'stoa/plugin'
import { runCapture } from './run-capture.ts'
import { captureAtProvider } from './jobs.ts'

export const captureAtProviderHandler = handleJob(captureAtProvider, (ctx, { data, signal }) =>
  runCapture(ctx, data.paymentId, signal)
)
