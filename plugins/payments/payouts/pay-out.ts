import { handleJob } from 'stoa/plugin'
import { pursuePayout } from './apply-payout-state.ts'
import { payOut } from './jobs.ts'

export const payOutHandler = handleJob(payOut, async (ctx, { data, signal }) => {
  await pursuePayout(ctx, data.payoutId, signal)
})
