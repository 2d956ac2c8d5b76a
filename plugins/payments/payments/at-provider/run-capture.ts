import type { OuterContext } from 'stoa/plugin'
import { clearCapture, paymentById, known } from '../store.ts'
import { callProviderOf } from '../../providers/call.ts'
import { ProviderRefused } from '../../providers/provider-failures.ts'
import { applyProviderState } from '../apply-provider-state.ts'

/**
 * Takes what staff wants of an authorized payment. Outside any unit of work, safe to repeat: one
 * capture a payment, under one key. Refused: it stays authorized, and says why.
 * @throws ProviderUnreachable, to be tried again with the same key
 */
export async function runCapture(
  ctx: OuterContext,
  paymentId: string,
  signal?: AbortSignal
): Promise<void> {
  const [row] = await ctx.unitOfWork(
    inside => paymentById([inside.tenantId, inside.company().id, paymentId]),
    { reads: true }
  )
  const requested = row?.capture_minor
  if (!row || requested == null || row.state !== 'authorized') return
  try {
    const reported = await callProviderOf(
      ctx,
      row.account_id,
      {
        operation: 'capture',
        idempotencyKey: `${paymentId}-capture-${requested}`,
        paymentId,
        signal
      },
      async (provider, call) => {
        // The answer to an earlier try may have been lost: what is captured is not captured again.
        const now = await provider.get(known(row), call)
        return now !== null && now.state !== 'authorized'
          ? now
          : provider.capture(known(row), requested, call)
      }
    )
    await ctx.unitOfWork(inside => applyProviderState(inside, paymentId, reported))
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    await ctx.unitOfWork(inside =>
      clearCapture([
        inside.tenantId,
        inside.company().id,
        paymentId,
        JSON.stringify({ code: error.code, message: error.message })
      ])
    )
  }
}
