import type { Context, UnitContext } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { providerOf } from '../../providers/registry.ts'
import { movePayment, type OwnWord } from '../apply-provider-state.ts'
import { paymentHere, type PaymentRow } from '../store.ts'

export async function manualHere(ctx: Context, paymentId: string): Promise<PaymentRow> {
  const row = await paymentHere(ctx, paymentId)
  if (providerOf(row).capabilities.remembers) {
    throw paymentsErrors['confirmed-by-provider']({ provider: row.provider })
  }
  return row
}

/**
 * Moves it by staff's word. @throws payments.not-open where the state machine knows no such move
 */
export async function decideManually(
  ctx: UnitContext,
  paymentId: string,
  to: 'captured' | 'failed',
  word: OwnWord
): Promise<PaymentRow> {
  const { row, changed } = await movePayment(ctx, paymentId, to, word)
  if (!changed) throw paymentsErrors['not-open']({ state: row.state })
  return row
}
