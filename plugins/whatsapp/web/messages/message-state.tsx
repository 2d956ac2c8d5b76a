import { State, type Tone } from 'stoa/web'
import type { Message } from '../console.tsx'
import { whatsAppWords } from '../whatsapp-words.ts'

const TONES: Record<Message['state'], Tone> = {
  queued: 'accent',
  sent: 'calm',
  delivered: 'calm',
  read: 'ok',
  failed: 'bad'
}

export function MessageState({ state }: Pick<Message, 'state'>) {
  const { messageStates } = whatsAppWords.use()
  return <State tone={TONES[state]}>{messageStates[state]}</State>
}
