import type { Context } from 'stoa/plugin'
import { isOpen } from './domain/intent-state.ts'
import { intentById, known, type IntentRow } from './intent-book.ts'
import { callProviderOf } from './provider-call.ts'
import { ProviderRefused, type ProviderState } from './provider.ts'
import { applyProviderState, moveIntent, type Settled } from './settle-intent.ts'

export interface Asked {
  before: IntentRow
  row: IntentRow
  /** null: the provider knows no such payment, or is nobody to ask. */
  told: ProviderState | null
  differs: Settled['differs']
}

const rowOf = async (ctx: Context, intentId: string): Promise<IntentRow | undefined> =>
  (await ctx.unitOfWork(inside => intentById([inside.tenantId, inside.company().id, intentId]), { reads: true }))[0]

/**
 * Asks the provider how a payment stands and takes the answer in; one whose time is over is ended, there and here. Outside
 * any unit of work, safe to repeat.
 * @param ref the provider's id where it may be another than the one we know
 * @returns null when there is no such payment
 * @throws ProviderRefused, ProviderUnreachable
 */
export async function askIntent (ctx: Context, intentId: string, ref?: string, signal?: AbortSignal): Promise<Asked | null> {
  const before = await rowOf(ctx, intentId)
  if (!before) return null
  const told = await callProviderOf(ctx, before.account_id, { operation: 'get', idempotencyKey: intentId, intentId, signal }, async (provider, call) => {
    const { ref: ours, ...reference } = known(before)
    const named = ref ?? (before.provider_ref === null ? undefined : ours)
    return named === undefined ? provider.find(reference, call) : provider.get({ ref: named, ...reference }, call)
  })
  // A payment that bears another reference than ours is not this one, whatever its id was said to be.
  const about = told !== null && (told.reference === null ? ref === undefined : told.reference === intentId) ? told : null
  const settled = about === null ? null : await ctx.unitOfWork(inside => applyProviderState(inside, intentId, about))
  const row = settled?.row ?? before
  if (isOpen(row.state) && row.expires_at !== null && row.expires_at <= new Date()) return { before, told: about, differs: settled?.differs ?? null, row: await endAtProvider(ctx, row, 'expired', signal) }
  return { before, row, told: about, differs: settled?.differs ?? null }
}

/**
 * Ends an open payment at the provider and here. Paid in the meantime, it is captured. What was sent and has no reference yet
 * stays as it is: whoever sends it learns the reference and ends it then.
 * @throws ProviderUnreachable, ProviderRefused 'invalid-credentials'; to be tried again
 */
export async function endAtProvider (ctx: Context, row: IntentRow, as: 'expired' | 'cancelled', signal?: AbortSignal): Promise<IntentRow> {
  if (!isOpen(row.state)) return row
  if (row.provider_ref === null) {
    if (row.sent_at !== null) return row
    return (await ctx.unitOfWork(inside => moveIntent(inside, row.id, as))).row
  }
  try {
    const told = await callProviderOf(ctx, row.account_id, { operation: 'cancel', idempotencyKey: `${row.id}-cancel`, intentId: row.id, signal }, (provider, call) => provider.cancel(known(row), call))
    // Vendors have words of their own for what is no longer to be paid.
    const ours = told.state === 'cancelled' || told.state === 'expired' ? { ...told, state: as } : told
    return (await ctx.unitOfWork(inside => applyProviderState(inside, row.id, ours))).row
  } catch (error) {
    // That our key is refused says nothing about the payment.
    if (!(error instanceof ProviderRefused) || error.code === 'invalid-credentials') throw error
    // It cannot be ended there. Here it is: should it be paid all the same, the provider tells or is asked (reconciliation), and that is taken in.
    ctx.log.warn({ payment: row.id, code: error.code }, 'the provider does not end the payment')
    return (await ctx.unitOfWork(inside => moveIntent(inside, row.id, as, { failure: { code: error.code, message: error.message } }))).row
  }
}
