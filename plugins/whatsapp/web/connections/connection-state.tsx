import { State, type Tone } from 'stoa/web'
import type { Connection } from '../console.tsx'
import { whatsAppWords } from '../whatsapp-words.ts'

const TONES: Partial<Record<Connection['state'], Tone>> = {
  connected: 'ok',
  connecting: 'accent',
  pairing: 'accent',
  ending: 'accent',
  degraded: 'warn',
  ended: 'calm'
}

export function ConnectionState({ state }: Pick<Connection, 'state'>) {
  const { states } = whatsAppWords.use()
  return <State tone={TONES[state] ?? 'bad'}>{states[state]}</State>
}
