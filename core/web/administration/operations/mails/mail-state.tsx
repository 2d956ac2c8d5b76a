import { State, type Tone } from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import type { Mail } from './mails-query.ts'

const TONES: Record<Mail['state'], Tone> = { failed: 'bad', queued: 'calm', sent: 'ok' }

export function MailState({ of: { state } }: { of: Mail }) {
  const { mails } = administrationWords.use()
  return <State tone={TONES[state]}>{mails.states[state]}</State>
}
