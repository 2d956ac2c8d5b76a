import type { OuterContext } from 'stoa/plugin'
import { isOpen } from '../rules/payment-state.ts'
import { syncDashboard } from './sync-dashboard.ts'
import { endAtProvider, release } from './end-at-provider.ts'
import { paymentById, known, type PaymentRow } from '../store.ts'
import { callProviderOf } from '../../providers/call.ts'
import type { ProviderState } from '../../providers/provider.ts'
import { applyProviderState, type Settled } from '../apply-provider-state.ts'

export interface Asked {
  before: PaymentRow
  row: PaymentRow
  /** null: the provider knows no such payment, or is no one to ask. */
  reported: ProviderState | null
  differs: Settled['differs']
}

const rowOf = async (ctx: OuterContext, paymentId: string): Promise<PaymentRow | undefined> =>
  (
    await ctx.unitOfWork(inside => paymentById([inside.tenantId, inside.company().id, paymentId]), {
      reads: true
    })
  )[0]

/**
 * Whether its time is over. Money the payer has let the provider hold came in time: that is taken
 * or let go by staff, or let go by the provider.
 */
const isOver = (row: PaymentRow): boolean =>
  isOpen(row.state) &&
  row.state !== 'authorized' &&
  row.expires_at !== null &&
  row.expires_at <= new Date()
/** Ended here, and the provider holds money for it all the same. */
const holdsForNothing = (row: PaymentRow, reported: ProviderState | null): boolean =>
  reported?.state === 'authorized' &&
  reported.ref === row.provider_ref &&
  !isOpen(row.state) &&
  row.state !== 'captured'

/**
 * Asks the provider how a payment stands and takes the answer in, and with it what moved at the
 * provider's own dashboard; one whose time is over is ended, there and here, and what the provider holds
 * for one that is ended here is let go. Outside any unit of work, safe to repeat.
 * @param ref the provider's id where it may be another than the one we know
 * @returns null when there is no such payment
 * @throws ProviderRefused, ProviderUnreachable
 */
export async function refreshPayment(
  ctx: OuterContext,
  paymentId: string,
  ref?: string,
  signal?: AbortSignal
): Promise<Asked | null> {
  const before = await rowOf(ctx, paymentId)
  if (!before) return null
  const reported = await callProviderOf(
    ctx,
    before.account_id,
    { operation: 'get', idempotencyKey: paymentId, paymentId, signal },
    async (provider, call) => {
      const { ref: ours, ...reference } = known(before)
      const named = ref ?? (before.provider_ref === null ? undefined : ours)
      return named === undefined
        ? provider.find(reference, call)
        : provider.get({ ref: named, ...reference }, call)
    }
  )
  // A payment that bears another reference than ours is not this one, whatever its id was said to
  // be.
  const about =
    reported !== null &&
    (reported.reference === null ? ref === undefined : reported.reference === paymentId)
      ? reported
      : null
  const settled =
    about === null
      ? null
      : await ctx.unitOfWork(inside => applyProviderState(inside, paymentId, about))
  const row =
    about === null || settled === null
      ? before
      : await syncDashboard(ctx, before, settled.row, about, signal)
  const asked = { before, row, reported: about, differs: settled?.differs ?? null }
  if (isOver(row)) return { ...asked, row: await endAtProvider(ctx, row, 'expired', signal) }
  if (holdsForNothing(row, about)) return { ...asked, row: await release(ctx, row, signal) }
  return asked
}
