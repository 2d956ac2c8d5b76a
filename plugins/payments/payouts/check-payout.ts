import { handleJob } from 'stoa/plugin'
import { pursuePayout } from './apply-payout-state.ts'
import { checkPayout } from './jobs.ts'

export const checkPayoutHandler = handleJob(checkPayout, async (ctx, { data, signal }) => {
  await pursuePayout(ctx, data.payoutId, signal)
})
