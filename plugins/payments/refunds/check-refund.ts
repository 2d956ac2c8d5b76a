import { handleJob } from 'stoa/plugin'
import { pursueRefund } from './apply-refund-state.ts'
import { checkRefund } from './jobs.ts'

export const checkRefundHandler = handleJob(checkRefund, async (ctx, { data, signal }) => {
  await pursueRefund(ctx, data.refundId, { again: true, signal })
})
