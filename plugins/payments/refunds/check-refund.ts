import type { JobDefinition } from 'stoa/plugin'
import { OfRefund } from './input.ts'
import { pursueRefund } from './apply-refund-state.ts'

export const checkRefund: JobDefinition<typeof OfRefund> = {
  summary: 'Asks a provider how a refund stands',
  data: OfRefund,
  async run(ctx, { data, signal }) {
    await pursueRefund(ctx, data.refundId, { again: true, signal })
  }
}
