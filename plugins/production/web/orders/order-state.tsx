import { State } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Order } from './orders-query.ts'

const TONES = {
  draft: 'calm',
  'in-progress': 'accent',
  done: 'ok',
  cancelled: 'calm',
  reversed: 'warn'
} as const

export function OrderState({ row: { state } }: { row: Pick<Order, 'state'> }) {
  const { states } = pageWords.use()
  return <State tone={TONES[state]}>{states[state]}</State>
}
