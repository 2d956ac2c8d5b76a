import { handleJob } from 'stoa/plugin'
import { pursueRefund } from './apply-refund-state.ts'
import { refundAtProvider } from './jobs.ts'

export const refundAtProviderHandler = handleJob(
  refundAtProvider,
  async (ctx, { data, repeated, signal }) => {
    await pursueRefund(ctx, data.refundId, { again: repeated, signal })
  }
)
