import type { OuterContext } from 'stoa/plugin'
import { isOpen } from '../rules/payment-state.ts'
import { known, noteStillHeld, type PaymentRow } from '../store.ts'
import { callProviderOf } from '../../providers/call.ts'
import { type ProviderState } from '../../providers/provider.ts'
import { ProviderRefused } from '../../providers/provider-failures.ts'
import { applyProviderState, movePayment } from '../apply-provider-state.ts'

/**
 * Ends an open payment at the provider and here. Paid in the meantime, it is captured. What was
 * sent and has no reference yet stays as it is: whoever sends it learns the reference and ends it
 * then. Nothing ends here while the provider holds money for it and does not let go.
 * @throws ProviderUnreachable, ProviderRefused 'invalid-credentials', or whatever code while money
 * is held; to be tried again
 */
export async function endAtProvider(
  ctx: OuterContext,
  row: PaymentRow,
  as: 'expired' | 'cancelled',
  signal?: AbortSignal
): Promise<PaymentRow> {
  if (!isOpen(row.state)) return row
  if (row.provider_ref === null) {
    if (row.sent_at !== null) return row
    return (await ctx.unitOfWork(inside => movePayment(inside, row.id, as))).row
  }
  // Vendors have words of their own for what is no longer to be paid.
  const take = async (reported: ProviderState): Promise<PaymentRow> => {
    const ours =
      reported.state === 'cancelled' || reported.state === 'expired'
        ? { ...reported, state: as }
        : reported
    return (await ctx.unitOfWork(inside => applyProviderState(inside, row.id, ours))).row
  }
  try {
    return await take(await cancelAt(ctx, row, signal))
  } catch (error) {
    // That our key is refused says nothing about the payment.
    if (!(error instanceof ProviderRefused) || error.code === 'invalid-credentials') throw error
    const now = await stateAt(ctx, row, signal)
    const found = now === null || now.state === 'requires-action' ? null : await take(now)
    if ((now ?? row).state === 'authorized') throw error
    if (found !== null) return found
    // It cannot be ended there. Here it is: should it be paid all the same, the provider tells or
    // is asked (reconciliation), and that is taken in.
    ctx.log.warn({ payment: row.id, code: error.code }, 'the provider does not end the payment')
    return (
      await ctx.unitOfWork(inside =>
        movePayment(inside, row.id, as, { failure: { code: error.code, message: error.message } })
      )
    ).row
  }
}

/**
 * Lets go what is held for a payment that was ended here. Taken in the meantime, it is captured.
 * @throws ProviderUnreachable, ProviderRefused; to be tried again
 */
export async function release(
  ctx: OuterContext,
  row: PaymentRow,
  signal?: AbortSignal
): Promise<PaymentRow> {
  try {
    const reported = await cancelAt(ctx, row, signal)
    if (reported.state === 'authorized') {
      throw new ProviderRefused(
        row.provider,
        'still-held',
        'The provider did not let go of the money it holds.',
        null
      )
    }
    return (await ctx.unitOfWork(inside => applyProviderState(inside, row.id, reported))).row
  } catch (error) {
    const { code, message } =
      error instanceof ProviderRefused
        ? error
        : { code: 'still-held', message: error instanceof Error ? error.message : String(error) }
    await ctx.unitOfWork(inside =>
      noteStillHeld([
        inside.tenantId,
        inside.company().id,
        row.id,
        JSON.stringify({ code, message })
      ])
    )
    throw error
  }
}

const cancelAt = (
  ctx: OuterContext,
  row: PaymentRow,
  signal?: AbortSignal
): Promise<ProviderState> =>
  callProviderOf(
    ctx,
    row.account_id,
    { operation: 'cancel', idempotencyKey: `${row.id}-cancel`, paymentId: row.id, signal },
    (provider, call) => provider.cancel(known(row), call)
  )

/** How it stands there; null when the provider does not say. @throws ProviderUnreachable */
const stateAt = (
  ctx: OuterContext,
  row: PaymentRow,
  signal?: AbortSignal
): Promise<ProviderState | null> =>
  callProviderOf(
    ctx,
    row.account_id,
    { operation: 'get', idempotencyKey: row.id, paymentId: row.id, signal },
    (provider, call) => provider.get(known(row), call)
  ).catch((error: unknown) => {
    if (error instanceof ProviderRefused) return null
    throw error
  })
