import { coreErrors, type UnitContext } from 'stoa/plugin'
import { paymentsErrors } from '../errors.ts'
import { lockPayment } from '../payments/store.ts'
import { providerOf } from '../providers/registry.ts'
import { applyRefundState, type ReportedRefund } from './apply-refund-state.ts'
import { lockRefund, refundById, type RefundRow } from './store.ts'

/**
 * Ends a refund by staff's word, once, where it is people who give the money back.
 * @throws stoa.not-found, payments.refund-is-the-providers, payments.refund-not-open
 */
export async function endManually(
  ctx: UnitContext,
  refundId: string,
  word: Pick<ReportedRefund, 'state' | 'failure' | 'confirmed'>
): Promise<RefundRow> {
  const scope = [ctx.tenantId, ctx.company().id]
  const [found] = await refundById([...scope, refundId])
  // The payment first, as everywhere; of two who say something at once the second sees what the
  // first has said.
  const [payment] = found ? await lockPayment([...scope, found.payment_id]) : []
  const [refund] = payment ? await lockRefund([...scope, refundId]) : []
  if (!payment || !refund) throw coreErrors['not-found']({ what: 'refund' })
  if (providerOf(payment).capabilities.remembers) {
    throw paymentsErrors['refund-is-the-providers']({ provider: payment.provider })
  }
  if (refund.state !== 'pending') throw paymentsErrors['refund-not-open']({ state: refund.state })
  return applyRefundState(ctx, payment.id, refundId, { ...word, ref: null })
}
