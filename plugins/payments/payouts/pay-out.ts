import type { JobDefinition } from 'stoa/plugin'
import { OfPayout } from './input.ts'
import { pursuePayout } from './apply-payout-state.ts'

export const payOut: JobDefinition<typeof OfPayout> = {
  summary: 'Makes a payout at its provider',
  data: OfPayout,
  async run(ctx, { data, signal }) {
    await pursuePayout(ctx, data.payoutId, signal)
  }
}
