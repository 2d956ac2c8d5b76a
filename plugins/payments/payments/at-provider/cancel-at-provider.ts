import type { JobDefinition } from 'stoa/plugin'
import { paymentById } from '../store.ts'
import { endAtProvider } from './end-at-provider.ts'
import { OfPayment } from './input.ts'

export const cancelAtProvider: JobDefinition<typeof OfPayment> = {
  summary: 'Ends a payment that is not wanted any more at its provider',
  data: OfPayment,
  async run(ctx, { data: { paymentId }, signal }) {
    const [row] = await ctx.unitOfWork(
      inside => paymentById([inside.tenantId, inside.company().id, paymentId]),
      { reads: true }
    )
    if (row) await endAtProvider(ctx, row, 'cancelled', signal)
  }
}
