import { State, type Tone } from '../../web-api.ts'
import { importWords } from './import-words.ts'
import type { ImportRow } from './imports-query.ts'

const TONES: Record<ImportRow['state'], Tone> = {
  reading: 'calm',
  queued: 'calm',
  running: 'accent',
  done: 'ok',
  stopped: 'bad'
}

export function ImportState({ of: { state } }: { of: Pick<ImportRow, 'state'> }) {
  const words = importWords.use()
  return <State tone={TONES[state]}>{words.states[state]}</State>
}
