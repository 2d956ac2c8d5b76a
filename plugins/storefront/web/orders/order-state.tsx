import { State, type Tone } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'

const TONES: Record<string, Tone> = {
  placed: 'warn',
  confirmed: 'accent',
  picked: 'accent',
  packed: 'accent',
  delivered: 'ok',
  collected: 'ok',
  cancelled: 'bad',
  expired: 'bad'
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

export function PaidState({ state }: { state: string }) {
  const { paymentStates } = storefrontWords.use()
  return <State tone={PAYMENT_TONES[state] ?? 'calm'}>{paymentStates[state] ?? state}</State>
}
