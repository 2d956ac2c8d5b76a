import { State, type Tone } from 'stoa/web'
import { posWords } from '../pos-words.ts'

const TONES: Record<string, Tone> = {
  posted: 'ok',
  'part-refunded': 'warn',
  refunded: 'warn',
  voided: 'bad'
}

export function SaleState({ state }: { state: string }) {
  const { states } = posWords.use()
  return <State tone={TONES[state] ?? 'calm'}>{states[state] ?? state}</State>
}
