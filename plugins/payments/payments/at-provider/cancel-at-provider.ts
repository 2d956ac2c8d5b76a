import type { JobDefinition } from 'stoa/plugin'
import { intentById } from '../store.ts'
import { endAtProvider } from './end-intent.ts'
import { OfIntent } from './input.ts'

export const cancelAtProvider: JobDefinition<typeof OfIntent> = {
  summary: 'Ends a payment that is not wanted any more at its provider',
  data: OfIntent,
  async run(ctx, { data: { intentId }, signal }) {
    const [row] = await ctx.unitOfWork(
      inside => intentById([inside.tenantId, inside.company().id, intentId]),
      { reads: true }
    )
    if (row) await endAtProvider(ctx, row, 'cancelled', signal)
  }
}
