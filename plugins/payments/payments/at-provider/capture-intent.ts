import type { Context } from 'stoa/plugin'
import { forgetCapture, intentById, known } from '../store.ts'
import { callProviderOf } from '../../providers/call.ts'
import { ProviderRefused } from '../../providers/provider.ts'
import { applyProviderState } from '../settle-intent.ts'

/**
 * Takes what staff wants of an authorized payment. Outside any unit of work, safe to repeat: one
 * capture a payment, under one key. Refused: it stays authorized, and says why.
 * @throws ProviderUnreachable, to be tried again with the same key
 */
export async function captureIntent(
  ctx: Context,
  intentId: string,
  signal?: AbortSignal
): Promise<void> {
  const [row] = await ctx.unitOfWork(
    inside => intentById([inside.tenantId, inside.company().id, intentId]),
    { reads: true }
  )
  const wanted = row?.capture_minor
  if (!row || wanted == null || row.state !== 'authorized') return
  try {
    const told = await callProviderOf(
      ctx,
      row.account_id,
      { operation: 'capture', idempotencyKey: `${intentId}-capture-${wanted}`, intentId, signal },
      async (provider, call) => {
        // The answer to an earlier try may have been lost: what is captured is not captured again.
        const now = await provider.get(known(row), call)
        return now !== null && now.state !== 'authorized'
          ? now
          : provider.capture(known(row), wanted, call)
      }
    )
    await ctx.unitOfWork(inside => applyProviderState(inside, intentId, told))
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    await ctx.unitOfWork(inside =>
      forgetCapture([
        inside.tenantId,
        inside.company().id,
        intentId,
        JSON.stringify({ code: error.code, message: error.message })
      ])
    )
  }
}
