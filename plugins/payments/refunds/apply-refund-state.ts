import { coreErrors, type OuterContext, type UnitContext } from 'stoa/plugin'
import { PaymentRefundChanged } from '../../../contracts/payments.ts'
import { DifferenceFound } from '../contract.ts'
import { endRefund, paymentById, known, lockPayment, type PaymentRow } from '../payments/store.ts'
import { callProviderOf, lookFor } from '../providers/call.ts'
import { type Failure, type RefundState } from '../providers/provider.ts'
import { ProviderRefused } from '../providers/provider-failures.ts'
import { lockRefund, refundById, writeRefund, type RefundRow } from './store.ts'
import { paymentChanged } from '../payments/apply-provider-state.ts'
import { checkPayment } from '../payments/at-provider/jobs.ts'

/** Emits payments.refund-changed for a refund as it stands. */
export async function refundChanged(
  ctx: UnitContext,
  row: RefundRow,
  paymentRow: Pick<PaymentRow, 'purpose_type' | 'purpose_id'>
): Promise<void> {
  await ctx.emit(PaymentRefundChanged, {
    refundId: row.id,
    paymentId: row.payment_id,
    purpose: { type: paymentRow.purpose_type, id: paymentRow.purpose_id },
    companyId: row.company_id,
    shopId: row.shop_id,
    state: row.state,
    amountMinor: row.amount_minor,
    currency: row.currency,
    origin: row.origin,
    at: ctx.now.toISOString()
  })
}

/**
 * How a refund stands. `confirmed`: by whom and under what reference, where people gave it back.
 */
export interface ReportedRefund {
  state: RefundState['state']
  ref: string | null
  failure: Failure | null
  amountMinor?: number
  currency?: string
  confirmed?: { by: string | null; reference: string | null }
}

/**
 * Takes in how a refund stands. Pending ones come to one end, once; then the money set aside for it
 * is refunded or free again, in the same commit. Another amount than was wanted is never taken
 * for the refund. Joins the open unit of work.
 */
export async function applyRefundState(
  ctx: UnitContext,
  paymentId: string,
  refundId: string,
  reported: ReportedRefund
): Promise<RefundRow> {
  const scope = [ctx.tenantId, ctx.company().id]
  // The payment first, everywhere: two that settle the same money wait for each other in one order.
  const [paymentRow] = await lockPayment([...scope, paymentId])
  const [before] = await lockRefund([...scope, refundId])
  if (!paymentRow || !before) throw coreErrors['not-found']({ what: 'refund' })
  if (before.state !== 'pending') return before
  if (
    (reported.amountMinor ?? before.amount_minor) !== before.amount_minor ||
    (reported.currency ?? before.currency) !== before.currency
  ) {
    ctx.log.warn(
      {
        payment: paymentId,
        refund: refundId,
        requested: before.amount_minor,
        reported: reported.amountMinor
      },
      'the provider says otherwise of a refund than was wanted'
    )
    await ctx.emit(DifferenceFound, {
      companyId: before.company_id,
      paymentId,
      payoutId: null,
      kind: 'refunded',
      ours: `${before.amount_minor} ${before.currency}`,
      theirs: `${reported.amountMinor} ${reported.currency}`,
      at: ctx.now.toISOString()
    })
    return before
  }
  if (
    reported.state === before.state &&
    (reported.ref ?? before.provider_ref) === before.provider_ref
  ) {
    return before
  }
  const [row] = await writeRefund([
    ...scope,
    refundId,
    reported.state,
    reported.ref ?? before.provider_ref,
    reported.failure === null ? null : JSON.stringify(reported.failure),
    reported.confirmed?.by ?? null,
    reported.confirmed?.reference ?? null
  ])
  if (!row) throw coreErrors['not-found']({ what: 'refund' })
  if (row.state === 'pending') return row
  const [changed] = await endRefund([
    ...scope,
    paymentId,
    row.amount_minor,
    row.state === 'refunded'
  ])
  await refundChanged(ctx, row, paymentRow)
  if (changed) await paymentChanged(ctx, changed)
  return row
}

/**
 * Makes a refund at the provider, or asks how it stands once its reference is known. Outside any
 * unit of work, safe to repeat: the idempotency key is the refund's id.
 * @throws ProviderUnreachable, to be tried again with the same key
 */
export async function pursueRefund(
  ctx: OuterContext,
  refundId: string,
  options: { again: boolean; signal?: AbortSignal }
): Promise<RefundRow | null> {
  const found = await ctx.unitOfWork(
    async inside => {
      const scope = [inside.tenantId, inside.company().id]
      const [refund] = await refundById([...scope, refundId])
      const [paymentRow] = refund ? await paymentById([...scope, refund.payment_id]) : []
      return refund && paymentRow ? { refund, paymentRow } : null
    },
    { reads: true }
  )
  if (found === null || found.refund.state !== 'pending') return found?.refund ?? null
  const { refund, paymentRow } = found
  try {
    const reported = await callProviderOf(
      ctx,
      paymentRow.account_id,
      {
        operation: 'refund',
        idempotencyKey: refundId,
        paymentId: paymentRow.id,
        signal: options.signal
      },
      async (provider, call) => {
        if (refund.provider_ref !== null) {
          return provider.getRefund(known(paymentRow), refund.provider_ref, call)
        }
        const before = options.again
          ? await lookFor(provider, provider.findRefund(known(paymentRow), refundId, call))
          : null
        return (
          before ??
          provider.refund(
            known(paymentRow),
            {
              reference: refundId,
              amountMinor: refund.amount_minor,
              currency: refund.currency,
              reason: refund.reason
            },
            call
          )
        )
      }
    )
    return reported === null
      ? refund
      : await ctx.unitOfWork(inside => applyRefundState(inside, paymentRow.id, refundId, reported))
  } catch (error) {
    if (!(error instanceof ProviderRefused) || refund.provider_ref !== null) throw error
    return ctx.unitOfWork(async inside => {
      // It may be refused since the money went back in the provider's own dashboard: that is taken in
      // now that nothing is set aside for this one.
      inside.enqueue(checkPayment, { paymentId: paymentRow.id })
      return applyRefundState(inside, paymentRow.id, refundId, {
        state: 'failed',
        ref: null,
        failure: { code: error.code, message: error.message }
      })
    })
  }
}
