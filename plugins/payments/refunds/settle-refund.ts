import { coreErrors, type Context } from 'stoa/plugin'
import { PaymentRefundChanged } from '../../../contracts/payments.ts'
import { DifferenceFound } from '../contract.ts'
import { endRefund, intentById, known, lockIntent, type IntentRow } from '../payments/store.ts'
import { callProviderOf, lookFor } from '../providers/call.ts'
import { ProviderRefused, type Failure, type RefundState } from '../providers/provider.ts'
import { lockRefund, refundById, writeRefund, type RefundRow } from './store.ts'
import { paymentChanged } from '../payments/settle-intent.ts'

/** States pos.payment-refund-changed for a refund as it stands. */
export async function refundChanged(
  ctx: Context,
  row: RefundRow,
  intent: Pick<IntentRow, 'purpose_type' | 'purpose_id'>
): Promise<void> {
  await ctx.emit(PaymentRefundChanged, {
    refundId: row.id,
    paymentId: row.intent_id,
    purpose: { type: intent.purpose_type, id: intent.purpose_id },
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
export interface ToldOfRefund {
  state: RefundState['state']
  ref: string | null
  failure: Failure | null
  amountMinor?: number
  currency?: string
  confirmed?: { by: string | null; reference: string | null }
}

/**
 * Takes in how a refund stands. Pending ones come to one end, once; then the money set aside for it
 * is given back or free again, in the same commit. Another amount than was wanted is never taken
 * for the refund. Joins the open unit of work.
 */
export async function applyRefundState(
  ctx: Context,
  intentId: string,
  refundId: string,
  told: ToldOfRefund
): Promise<RefundRow> {
  const place = [ctx.tenantId, ctx.company().id]
  // The payment first, everywhere: two that settle the same money wait for each other in one order.
  const [intent] = await lockIntent([...place, intentId])
  const [before] = await lockRefund([...place, refundId])
  if (!intent || !before) throw coreErrors['not-found']({ what: 'refund' })
  if (before.state !== 'pending') return before
  if (
    (told.amountMinor ?? before.amount_minor) !== before.amount_minor ||
    (told.currency ?? before.currency) !== before.currency
  ) {
    ctx.log.warn(
      { payment: intentId, refund: refundId, wanted: before.amount_minor, told: told.amountMinor },
      'the provider says otherwise of a refund than was wanted'
    )
    await ctx.emit(DifferenceFound, {
      companyId: before.company_id,
      paymentId: intentId,
      payoutId: null,
      kind: 'refunded',
      ours: `${before.amount_minor} ${before.currency}`,
      theirs: `${told.amountMinor} ${told.currency}`,
      at: ctx.now.toISOString()
    })
    return before
  }
  if (told.state === before.state && (told.ref ?? before.provider_ref) === before.provider_ref) {
    return before
  }
  const [row] = await writeRefund([
    ...place,
    refundId,
    told.state,
    told.ref ?? before.provider_ref,
    told.failure === null ? null : JSON.stringify(told.failure),
    told.confirmed?.by ?? null,
    told.confirmed?.reference ?? null
  ])
  if (!row) throw coreErrors['not-found']({ what: 'refund' })
  if (row.state === 'pending') return row
  const [changed] = await endRefund([
    ...place,
    intentId,
    row.amount_minor,
    row.state === 'refunded'
  ])
  await refundChanged(ctx, row, intent)
  if (changed) await paymentChanged(ctx, changed)
  return row
}

/**
 * Makes a refund at the provider, or asks how it stands once its reference is known. Outside any
 * unit of work, safe to repeat: the idempotency key is the refund's id.
 * @throws ProviderUnreachable, to be tried again with the same key
 */
export async function pursueRefund(
  ctx: Context,
  refundId: string,
  options: { again: boolean; signal?: AbortSignal }
): Promise<RefundRow | null> {
  const found = await ctx.unitOfWork(
    async inside => {
      const place = [inside.tenantId, inside.company().id]
      const [refund] = await refundById([...place, refundId])
      const [intent] = refund ? await intentById([...place, refund.intent_id]) : []
      return refund && intent ? { refund, intent } : null
    },
    { reads: true }
  )
  if (found === null || found.refund.state !== 'pending') return found?.refund ?? null
  const { refund, intent } = found
  try {
    const told = await callProviderOf(
      ctx,
      intent.account_id,
      {
        operation: 'refund',
        idempotencyKey: refundId,
        intentId: intent.id,
        signal: options.signal
      },
      async (provider, call) => {
        if (refund.provider_ref !== null) {
          return provider.getRefund(known(intent), refund.provider_ref, call)
        }
        const before = options.again
          ? await lookFor(provider, provider.findRefund(known(intent), refundId, call))
          : null
        return (
          before ??
          provider.refund(
            known(intent),
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
    return told === null
      ? refund
      : await ctx.unitOfWork(inside => applyRefundState(inside, intent.id, refundId, told))
  } catch (error) {
    if (!(error instanceof ProviderRefused) || refund.provider_ref !== null) throw error
    return ctx.unitOfWork(async inside => {
      // It may be refused since the money went back at the provider's own desk: that is taken in
      // now that nothing is set aside for this one.
      inside.enqueue({ name: 'payments.check-intent', data: { intentId: intent.id } })
      return applyRefundState(inside, intent.id, refundId, {
        state: 'failed',
        ref: null,
        failure: { code: error.code, message: error.message }
      })
    })
  }
}
