import { State } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Layaway } from './layaways-query.ts'

const TONES = { open: 'ok', collected: 'calm', cancelled: 'calm', expired: 'warn' } as const

export function LayawayState({ row }: { row: Pick<Layaway, 'state' | 'overdue'> }) {
  const { states } = pageWords.use()
  if (row.overdue) return <State tone="bad">{states.overdue}</State>
  return <State tone={TONES[row.state]}>{states[row.state]}</State>
}
