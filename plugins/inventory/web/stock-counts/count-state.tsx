import { State } from 'stoa/web'
import { countWords } from './count-words.ts'
import type { StockCount } from './counts-query.ts'

const TONES = {
  draft: 'calm',
  counting: 'accent',
  finishing: 'warn',
  finished: 'ok',
  cancelled: 'calm'
} as const

export function CountState({ row: { state } }: { row: Pick<StockCount, 'state'> }) {
  const { states } = countWords.use()
  return <State tone={TONES[state]}>{states[state]}</State>
}
