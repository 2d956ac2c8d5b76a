import type { Context } from 'stoa/plugin'
import { beginSending, known, lockIntent, type IntentRow } from './intent-book.ts'
import { callProviderOf } from './provider-call.ts'
import { ProviderRefused, ProviderUnreachable, type PaymentOrder } from './provider.ts'
import { applyProviderState, moveIntent } from './settle-intent.ts'

const orderOf = (row: IntentRow): PaymentOrder => ({
  reference: row.id, method: row.method, channel: row.channel, amountMinor: row.amount_minor, currency: row.currency, description: row.description, customer: row.customer,
  returnUrl: row.return_url, expiresAt: row.expires_at, capture: row.capture
})

/** @returns null when there is nothing to send. What was never sent and may no longer be paid is not sent any more. */
async function begin (ctx: Context, intentId: string): Promise<IntentRow | null> {
  const place = [ctx.tenantId, ctx.company().id, intentId]
  const [held] = await lockIntent(place)
  if (held?.sent_at === null && held.expires_at !== null && held.expires_at <= ctx.now) {
    await moveIntent(ctx, intentId, 'expired')
    return null
  }
  return (await beginSending(place))[0] ?? null
}

/**
 * Makes the payment at the provider, outside any unit of work; safe to repeat: the idempotency key is the payment's id, and
 * what may have been made before is looked for first. Refused: the payment has failed. Not answered: it is `unknown`.
 * @throws ProviderUnreachable, to be tried again
 */
export async function sendIntent (ctx: Context, intentId: string, options: { timeoutMs?: number, signal?: AbortSignal } = {}): Promise<void> {
  const row = await ctx.unitOfWork(inside => begin(inside, intentId))
  if (row === null) return
  try {
    const told = await callProviderOf(ctx, row.account_id, { operation: 'create', idempotencyKey: intentId, intentId, ...options }, async (provider, call) => {
      const { ref: _, ...ours } = known(row)
      return (row.state === 'unknown' ? await provider.find(ours, call) : null) ?? provider.create(orderOf(row), call)
    })
    await ctx.unitOfWork(inside => applyProviderState(inside, intentId, told))
  } catch (error) {
    if (error instanceof ProviderRefused) {
      await ctx.unitOfWork(inside => moveIntent(inside, intentId, row.cancel_wanted_at === null ? 'failed' : 'cancelled', { failure: { code: error.code, message: error.message } }))
      return
    }
    if (error instanceof ProviderUnreachable) await ctx.unitOfWork(inside => moveIntent(inside, intentId, 'unknown', { failure: { code: error.reason, message: error.message } }))
    throw error
  }
}
