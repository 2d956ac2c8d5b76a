import { type OuterContext, perInstance, type UnitContext } from 'stoa/plugin'
import { beginSending, known, lockPayment, type PaymentRow } from '../store.ts'
import { callProviderOf, lookFor } from '../../providers/call.ts'
import { type PaymentOrder } from '../../providers/provider.ts'
import { ProviderRefused, ProviderUnreachable } from '../../providers/provider-failures.ts'
import { applyProviderState, movePayment } from '../apply-provider-state.ts'

const orderOf = (row: PaymentRow): PaymentOrder => ({
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
  row: PaymentRow
  /** It may have been made there already. */ again: boolean
}

/**
 * @returns null when there is nothing to send. What was never sent and may no longer be paid is not
 * sent any more.
 */
async function begin(ctx: UnitContext, paymentId: string): Promise<Begun | null> {
  const scope = [ctx.tenantId, ctx.company().id, paymentId]
  const [held] = await lockPayment(scope)
  if (held?.sent_at === null && held.expires_at !== null && held.expires_at <= ctx.now) {
    await movePayment(ctx, paymentId, 'expired')
    return null
  }
  const [row] = await beginSending(scope)
  return row === undefined ? null : { row, again: held?.sent_at != null }
}

/**
 * The payments this process is just asking for: not every provider knows a request again that is
 * still under way.
 */
const askingHere = perInstance(() => new Map<string, Promise<void>>())

/**
 * Makes the payment at the provider, outside any unit of work; safe to repeat: the idempotency key
 * is the payment's id, what may have been made before is looked for first, and who asks while it is
 * asked for waits for that answer. Refused: the payment has failed. Not answered: it is `unknown`.
 * @throws ProviderUnreachable, to be tried again
 */
export function sendPayment(
  ctx: OuterContext,
  paymentId: string,
  options: { timeoutMs?: number; signal?: AbortSignal } = {}
): Promise<void> {
  const asking = askingHere(ctx)
  const before = asking.get(paymentId)
  if (before) return before
  const asked = send(ctx, paymentId, options).finally(() => {
    asking.delete(paymentId)
  })
  asking.set(paymentId, asked)
  return asked
}

async function send(
  ctx: OuterContext,
  paymentId: string,
  options: { timeoutMs?: number; signal?: AbortSignal }
): Promise<void> {
  const begun = await ctx.unitOfWork(inside => begin(inside, paymentId))
  if (begun === null) return
  const { row, again } = begun
  try {
    const reported = await callProviderOf(
      ctx,
      row.account_id,
      { operation: 'create', idempotencyKey: paymentId, paymentId, ...options },
      async (provider, call) => {
        const { ref: _, ...ours } = known(row)
        return (
          (again ? await lookFor(provider, provider.find(ours, call)) : null) ??
          provider.create(orderOf(row), call)
        )
      }
    )
    await ctx.unitOfWork(inside => applyProviderState(inside, paymentId, reported))
  } catch (error) {
    if (error instanceof ProviderRefused) {
      await ctx.unitOfWork(inside => refused(inside, row, error))
      return
    }
    if (error instanceof ProviderUnreachable) {
      await ctx.unitOfWork(inside =>
        movePayment(inside, paymentId, 'unknown', {
          failure: { code: error.reason, message: error.message }
        })
      )
    }
    throw error
  }
}

/**
 * Unless it was made meanwhile by someone else who sent it: what is refused then is a second one.
 */
async function refused(
  ctx: UnitContext,
  { id, cancel_requested_at: unwanted }: PaymentRow,
  { code, message }: ProviderRefused
): Promise<void> {
  const [held] = await lockPayment([ctx.tenantId, ctx.company().id, id])
  if (held?.provider_ref === null) {
    await movePayment(ctx, id, unwanted === null ? 'failed' : 'cancelled', {
      failure: { code, message }
    })
  }
}
