import type { JobDefinition } from 'stoa/plugin'
import { OfPayout } from './input.ts'
import { pursuePayout } from './apply-payout-state.ts'

export const checkPayout: JobDefinition<typeof OfPayout> = {
  summary: 'Asks a provider how a payout stands',
  data: OfPayout,
  async run(ctx, { data, signal }) {
    await pursuePayout(ctx, data.payoutId, signal)
  }
}
