import { coreErrors, defineUseCase, Id, Type, type Context } from 'stoa/plugin'
import { providerOf } from '../account-book.ts'
import { paymentsErrors } from '../errors.ts'
import { lockIntent } from '../intent-book.ts'
import { lockRefund, refundById, type RefundRow } from '../refund-book.ts'
import { applyRefundState, type ToldOfRefund } from '../settle-refund.ts'
import { refundView } from '../views/refund-view.ts'

/**
 * Ends a refund by staff's word, once, where it is people who give the money back.
 * @throws stoa.not-found, payments.refund-is-the-providers, payments.refund-not-open
 */
async function endByHand(
  ctx: Context,
  refundId: string,
  word: Pick<ToldOfRefund, 'state' | 'failure' | 'confirmed'>
): Promise<RefundRow> {
  const place = [ctx.tenantId, ctx.company().id]
  const [found] = await refundById([...place, refundId])
  // The payment first, as everywhere; of two who say something at once the second sees what the
  // first has said.
  const [intent] = found ? await lockIntent([...place, found.intent_id]) : []
  const [refund] = intent ? await lockRefund([...place, refundId]) : []
  if (!intent || !refund) throw coreErrors['not-found']({ what: 'refund' })
  if (providerOf(intent).capabilities.remembers) {
    throw paymentsErrors['refund-is-the-providers']({ provider: intent.provider })
  }
  if (refund.state !== 'pending') throw paymentsErrors['refund-not-open']({ state: refund.state })
  return applyRefundState(ctx, intent.id, refundId, { ...word, ref: null })
}

export const confirmRefund = defineUseCase({
  name: 'payments.confirm-refund',
  summary: 'Says that money was given back by hand',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    {
      refundId: Id,
      reference: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: 'Of the transfer, or of the slip.'
        })
      )
    },
    { additionalProperties: false }
  ),
  async run(ctx, { refundId, reference }) {
    const row = await endByHand(ctx, refundId, {
      state: 'refunded',
      failure: null,
      confirmed: { by: ctx.userId, reference: reference ?? null }
    })
    ctx.audited(refundId, {
      intentId: row.intent_id,
      amountMinor: row.amount_minor,
      currency: row.currency,
      reference
    })
    return refundView(row)
  }
})

export const rejectRefund = defineUseCase({
  name: 'payments.reject-refund',
  summary: 'Says that money cannot be given back by hand; it is free to be given back otherwise',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    { refundId: Id, reason: Type.String({ minLength: 1, maxLength: 300 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { refundId, reason }) {
    const row = await endByHand(ctx, refundId, {
      state: 'failed',
      failure: { code: 'rejected', message: reason }
    })
    ctx.audited(refundId, { intentId: row.intent_id, reason })
    return refundView(row)
  }
})
