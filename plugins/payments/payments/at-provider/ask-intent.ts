import type { Context } from 'stoa/plugin'
import { isOpen } from '../rules/intent-state.ts'
import { askDesk } from './ask-desk.ts'
import { endAtProvider, letGo } from './end-intent.ts'
import { intentById, known, type IntentRow } from '../store.ts'
import { callProviderOf } from '../../providers/call.ts'
import type { ProviderState } from '../../providers/provider.ts'
import { applyProviderState, type Settled } from '../settle-intent.ts'

export interface Asked {
  before: IntentRow
  row: IntentRow
  /** null: the provider knows no such payment, or is nobody to ask. */
  told: ProviderState | null
  differs: Settled['differs']
}

const rowOf = async (ctx: Context, intentId: string): Promise<IntentRow | undefined> =>
  (
    await ctx.unitOfWork(inside => intentById([inside.tenantId, inside.company().id, intentId]), {
      reads: true
    })
  )[0]

/**
 * Whether its time is over. Money the payer has let the provider hold came in time: that is taken
 * or let go by staff, or let go by the provider.
 */
const isOver = (row: IntentRow): boolean =>
  isOpen(row.state) &&
  row.state !== 'authorized' &&
  row.expires_at !== null &&
  row.expires_at <= new Date()
/** Ended here, and the provider holds money for it all the same. */
const holdsForNothing = (row: IntentRow, told: ProviderState | null): boolean =>
  told?.state === 'authorized' &&
  told.ref === row.provider_ref &&
  !isOpen(row.state) &&
  row.state !== 'captured'

/**
 * Asks the provider how a payment stands and takes the answer in, and with it what moved at the
 * provider's own desk; one whose time is over is ended, there and here, and what the provider holds
 * for one that is ended here is let go. Outside any unit of work, safe to repeat.
 * @param ref the provider's id where it may be another than the one we know
 * @returns null when there is no such payment
 * @throws ProviderRefused, ProviderUnreachable
 */
export async function askIntent(
  ctx: Context,
  intentId: string,
  ref?: string,
  signal?: AbortSignal
): Promise<Asked | null> {
  const before = await rowOf(ctx, intentId)
  if (!before) return null
  const told = await callProviderOf(
    ctx,
    before.account_id,
    { operation: 'get', idempotencyKey: intentId, intentId, signal },
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
    told !== null && (told.reference === null ? ref === undefined : told.reference === intentId)
      ? told
      : null
  const settled =
    about === null
      ? null
      : await ctx.unitOfWork(inside => applyProviderState(inside, intentId, about))
  const row =
    about === null || settled === null
      ? before
      : await askDesk(ctx, before, settled.row, about, signal)
  const asked = { before, row, told: about, differs: settled?.differs ?? null }
  if (isOver(row)) return { ...asked, row: await endAtProvider(ctx, row, 'expired', signal) }
  if (holdsForNothing(row, about)) return { ...asked, row: await letGo(ctx, row, signal) }
  return asked
}
