import type { JobDefinition } from 'stoa/plugin'
import { OfIntent } from './input.ts'
import { sendIntent } from './send-intent.ts'

// Like every job that calls a provider: safe to repeat, a few of a tenant at a time, never a transaction open while the
// provider is called.

export const createAtProvider: JobDefinition<typeof OfIntent> = {
  summary: 'Makes a payment at its provider',
  data: OfIntent,
  run: (ctx, { data, signal }) => sendIntent(ctx, data.intentId, { signal })
}
