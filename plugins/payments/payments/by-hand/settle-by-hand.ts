import type { Context } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { providerOf } from '../../providers/registry.ts'
import { moveIntent, type OwnWord } from '../settle-intent.ts'
import { intentHere, type IntentRow } from '../store.ts'

export async function manualHere(ctx: Context, intentId: string): Promise<IntentRow> {
  const row = await intentHere(ctx, intentId)
  if (providerOf(row).capabilities.remembers) {
    throw paymentsErrors['confirmed-by-provider']({ provider: row.provider })
  }
  return row
}

/**
 * Moves it by staff's word. @throws payments.not-open where the state machine knows no such move
 */
export async function settleByHand(
  ctx: Context,
  intentId: string,
  to: 'captured' | 'failed',
  word: OwnWord
): Promise<IntentRow> {
  const { row, changed } = await moveIntent(ctx, intentId, to, word)
  if (!changed) throw paymentsErrors['not-open']({ state: row.state })
  return row
}
