import { State } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { TopUp } from './top-ups-query.ts'

const TONES = { pending: 'warn', confirmed: 'ok', failed: 'bad' } as const

export function TopUpState({ row }: { row: Pick<TopUp, 'state' | 'returnedAt'> }) {
  const words = pageWords.use()
  if (row.returnedAt !== null) return <State tone="calm">{words.returned}</State>
  return <State tone={TONES[row.state]}>{words.states[row.state]}</State>
}
