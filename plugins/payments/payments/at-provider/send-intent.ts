import type { Context } from 'stoa/plugin'
import { beginSending, known, lockIntent, type IntentRow } from '../store.ts'
import { callProviderOf, lookFor } from '../../providers/call.ts'
import {
  ProviderRefused,
  ProviderUnreachable,
  type PaymentOrder
} from '../../providers/provider.ts'
import { applyProviderState, moveIntent } from '../settle-intent.ts'

const orderOf = (row: IntentRow): PaymentOrder => ({
  reference: row.id,
  method: row.method,
  channel: row.channel,
  amountMinor: row.amount_minor,
  currency: row.currency,
  description: row.description,
  customer: row.customer,
  returnUrl: row.return_url,
  expiresAt: row.expires_at,
  capture: row.capture
})

interface Begun {
  row: IntentRow
  /** It may have been made there already. */ again: boolean
}

/**
 * @returns null when there is nothing to send. What was never sent and may no longer be paid is not
 * sent any more.
 */
async function begin(ctx: Context, intentId: string): Promise<Begun | null> {
  const place = [ctx.tenantId, ctx.company().id, intentId]
  const [held] = await lockIntent(place)
  if (held?.sent_at === null && held.expires_at !== null && held.expires_at <= ctx.now) {
    await moveIntent(ctx, intentId, 'expired')
    return null
  }
  const [row] = await beginSending(place)
  return row === undefined ? null : { row, again: held?.sent_at != null }
}

/**
 * The payments this process is just asking for: not every provider knows a request again that is
 * still under way.
 */
const asking = new Map<string, Promise<void>>()

/**
 * Makes the payment at the provider, outside any unit of work; safe to repeat: the idempotency key
 * is the payment's id, what may have been made before is looked for first, and who asks while it is
 * asked for waits for that answer. Refused: the payment has failed. Not answered: it is `unknown`.
 * @throws ProviderUnreachable, to be tried again
 */
export function sendIntent(
  ctx: Context,
  intentId: string,
  options: { timeoutMs?: number; signal?: AbortSignal } = {}
): Promise<void> {
  const before = asking.get(intentId)
  if (before) return before
  const asked = send(ctx, intentId, options).finally(() => {
    asking.delete(intentId)
  })
  asking.set(intentId, asked)
  return asked
}

async function send(
  ctx: Context,
  intentId: string,
  options: { timeoutMs?: number; signal?: AbortSignal }
): Promise<void> {
  const begun = await ctx.unitOfWork(inside => begin(inside, intentId))
  if (begun === null) return
  const { row, again } = begun
  try {
    const told = await callProviderOf(
      ctx,
      row.account_id,
      { operation: 'create', idempotencyKey: intentId, intentId, ...options },
      async (provider, call) => {
        const { ref: _, ...ours } = known(row)
        return (
          (again ? await lookFor(provider, provider.find(ours, call)) : null) ??
          provider.create(orderOf(row), call)
        )
      }
    )
    await ctx.unitOfWork(inside => applyProviderState(inside, intentId, told))
  } catch (error) {
    if (error instanceof ProviderRefused) {
      await ctx.unitOfWork(inside => refused(inside, row, error))
      return
    }
    if (error instanceof ProviderUnreachable) {
      await ctx.unitOfWork(inside =>
        moveIntent(inside, intentId, 'unknown', {
          failure: { code: error.reason, message: error.message }
        })
      )
    }
    throw error
  }
}

/**
 * Unless it was made meanwhile by somebody else who sent it: what is refused then is a second one.
 */
async function refused(
  ctx: Context,
  { id, cancel_wanted_at: unwanted }: IntentRow,
  { code, message }: ProviderRefused
): Promise<void> {
  const [held] = await lockIntent([ctx.tenantId, ctx.company().id, id])
  if (held?.provider_ref === null) {
    await moveIntent(ctx, id, unwanted === null ? 'failed' : 'cancelled', {
      failure: { code, message }
    })
  }
}
