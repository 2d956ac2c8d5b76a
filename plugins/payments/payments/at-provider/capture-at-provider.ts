import type { JobDefinition } from 'stoa/plugin'
import { captureIntent } from './capture-intent.ts'
import { OfIntent } from './input.ts'

export const captureAtProvider: JobDefinition<typeof OfIntent> = {
  summary: 'Takes the money of an authorized payment',
  data: OfIntent,
  run: (ctx, { data, signal }) => captureIntent(ctx, data.intentId, signal)
}
