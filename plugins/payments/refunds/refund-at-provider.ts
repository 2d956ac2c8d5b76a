import type { JobDefinition } from 'stoa/plugin'
import { OfRefund } from './input.ts'
import { pursueRefund } from './apply-refund-state.ts'

export const refundAtProvider: JobDefinition<typeof OfRefund> = {
  summary: 'Gives money back through the provider',
  data: OfRefund,
  async run(ctx, { data, repeated, signal }) {
    await pursueRefund(ctx, data.refundId, { again: repeated, signal })
  }
}
