import { handleJob } from 'stoa/plugin'
import { paymentById } from '../store.ts'
import { endAtProvider } from './end-at-provider.ts'
import { cancelAtProvider } from './jobs.ts'

export const cancelAtProviderHandler = handleJob(
  cancelAtProvider,
  async (ctx, { data: { paymentId }, signal }) => {
    const [row] = await ctx.unitOfWork(
      inside => paymentById([inside.tenantId, inside.company().id, paymentId]),
      { reads: true }
    )
    if (row) await endAtProvider(ctx, row, 'cancelled', signal)
  }
)
