import { State, type Tone } from 'stoa/web'
import type { Level } from '../console.tsx'
import { pageWords } from '../page-words.ts'

const TONES: Record<Level['state'], Tone> = {
  enough: 'ok',
  low: 'warn',
  none: 'bad',
  negative: 'bad'
}

export function LevelState({ state }: { state: Level['state'] }) {
  const { states } = pageWords.use()
  return <State tone={TONES[state]}>{states[state]}</State>
}
