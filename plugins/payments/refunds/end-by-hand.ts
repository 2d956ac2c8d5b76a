import { type Context, coreErrors } from 'stoa/plugin'
import { paymentsErrors } from '../errors.ts'
import { lockIntent } from '../payments/store.ts'
import { providerOf } from '../providers/registry.ts'
import { applyRefundState, type ToldOfRefund } from './settle-refund.ts'
import { lockRefund, refundById, type RefundRow } from './store.ts'

/**
 * Ends a refund by staff's word, once, where it is people who give the money back.
 * @throws stoa.not-found, payments.refund-is-the-providers, payments.refund-not-open
 */
export async function endByHand(
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
