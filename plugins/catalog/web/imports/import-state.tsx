import { State, type Tone } from 'stoa/web'
import { catalogWords } from '../catalog-words.ts'
import type { ImportRow } from './imports-query.ts'

const TONES: Record<ImportRow['state'], Tone> = {
  queued: 'calm',
  running: 'accent',
  done: 'ok',
  stopped: 'bad'
}

export function ImportState({ of: { state } }: { of: Pick<ImportRow, 'state'> }) {
  const { imports: words } = catalogWords.use()
  return <State tone={TONES[state]}>{words.states[state]}</State>
}
