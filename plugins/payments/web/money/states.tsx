import { State, type Tone } from 'stoa/web'
import { moneyWords } from './money-words.ts'

export const PAYMENT_STATES = [
  'created',
  'requires-action',
  'authorized',
  'captured',
  'failed',
  'expired',
  'cancelled',
  'unknown'
] as const
export const REFUND_STATES = ['pending', 'refunded', 'failed'] as const
export const DISPUTE_STATES = ['inquiry', 'open', 'won', 'lost'] as const
export const PAYOUT_STATES = [
  'pending',
  'unknown',
  'paid',
  'failed',
  'cancelled',
  'reversed'
] as const

const TONES: Record<string, Tone> = {
  captured: 'ok',
  paid: 'ok',
  refunded: 'ok',
  won: 'ok',
  authorized: 'accent',
  created: 'warn',
  'requires-action': 'warn',
  pending: 'warn',
  unknown: 'warn',
  inquiry: 'warn',
  open: 'bad',
  lost: 'bad',
  failed: 'bad',
  reversed: 'bad'
}

type Kind = 'payment' | 'refund' | 'dispute' | 'payout'

/** Where a payment, a refund, a dispute or a payout stands. */
export function MoneyState({ of, state }: { of: Kind; state: string }) {
  const { states } = moneyWords.use()
  const names: Record<string, string> = states[of]
  return <State tone={TONES[state] ?? 'calm'}>{names[state] ?? state}</State>
}
