import type { JobDefinition } from 'stoa/plugin'
import { runCapture } from './run-capture.ts'
import { OfPayment } from './input.ts'

export const captureAtProvider: JobDefinition<typeof OfPayment> = {
  summary: 'Takes the money of an authorized payment',
  data: OfPayment,
  run: (ctx, { data, signal }) => runCapture(ctx, data.paymentId, signal)
}
