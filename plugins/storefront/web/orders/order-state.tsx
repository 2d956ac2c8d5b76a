import { State, type Tone } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'

const TONES: Record<string, Tone> = {
  placed: 'warn',
  confirmed: 'accent',
  picked: 'accent',
  packed: 'accent',
  delivered: 'ok',
  collected: 'ok',
  cancelled: 'calm',
  expired: 'calm'
}
const PAYMENT_TONES: Record<string, Tone> = {
  unpaid: 'warn',
  paid: 'ok',
  'partly-refunded': 'calm',
  refunded: 'calm'
}

export function OrderState({ state }: { state: string }) {
  const { states } = storefrontWords.use()
  return <State tone={TONES[state] ?? 'calm'}>{states[state] ?? state}</State>
}

/** Of an order that was given up it is no warning that it is not paid. */
const GIVEN_UP = ['cancelled', 'expired', 'closed']

interface PaidProps {
  of: { state: string; paymentState: string }
}

export function PaidState({ of: { state: order, paymentState: state } }: PaidProps) {
  const { paymentStates } = storefrontWords.use()
  const tone = GIVEN_UP.includes(order) ? 'calm' : (PAYMENT_TONES[state] ?? 'calm')
  return <State tone={tone}>{paymentStates[state] ?? state}</State>
}
