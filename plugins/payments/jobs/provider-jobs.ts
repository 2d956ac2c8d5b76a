import { Id, Type, type JobDefinition } from 'stoa/plugin'
import { askIntent } from '../ask-intent.ts'
import { captureIntent } from '../capture-intent.ts'
import { endAtProvider } from '../end-intent.ts'
import { intentById } from '../intent-book.ts'
import { sendIntent } from '../send-intent.ts'
import { pursuePayout } from '../settle-payout.ts'
import { pursueRefund } from '../settle-refund.ts'

const OfIntent = Type.Object({ intentId: Id }, { additionalProperties: false })
const OfRefund = Type.Object({ refundId: Id }, { additionalProperties: false })
const OfPayout = Type.Object({ payoutId: Id }, { additionalProperties: false })
const Check = Type.Object(
  { intentId: Id, ref: Type.Optional(Type.String()) },
  { additionalProperties: false }
)

// All of them: safe to repeat, a few of a tenant at a time, never a transaction open while the
// provider is called.

export const createAtProvider: JobDefinition<typeof OfIntent> = {
  summary: 'Makes a payment at its provider',
  data: OfIntent,
  run: (ctx, { data, signal }) => sendIntent(ctx, data.intentId, { signal })
}

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

export const captureAtProvider: JobDefinition<typeof OfIntent> = {
  summary: 'Takes the money of an authorized payment',
  data: OfIntent,
  run: (ctx, { data, signal }) => captureIntent(ctx, data.intentId, signal)
}

export const checkIntent: JobDefinition<typeof Check> = {
  summary: 'Asks a provider how a payment stands',
  data: Check,
  async run(ctx, { data: { intentId, ref }, signal }) {
    await askIntent(ctx, intentId, ref, signal)
  }
}

export const refundAtProvider: JobDefinition<typeof OfRefund> = {
  summary: 'Gives money back through the provider',
  data: OfRefund,
  async run(ctx, { data, repeated, signal }) {
    await pursueRefund(ctx, data.refundId, { again: repeated, signal })
  }
}

export const checkRefund: JobDefinition<typeof OfRefund> = {
  summary: 'Asks a provider how a refund stands',
  data: OfRefund,
  async run(ctx, { data, signal }) {
    await pursueRefund(ctx, data.refundId, { again: true, signal })
  }
}

export const payOut: JobDefinition<typeof OfPayout> = {
  summary: 'Makes a payout at its provider',
  data: OfPayout,
  async run(ctx, { data, signal }) {
    await pursuePayout(ctx, data.payoutId, signal)
  }
}

export const checkPayout: JobDefinition<typeof OfPayout> = {
  summary: 'Asks a provider how a payout stands',
  data: OfPayout,
  async run(ctx, { data, signal }) {
    await pursuePayout(ctx, data.payoutId, signal)
  }
}
