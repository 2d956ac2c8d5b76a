import { State } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Order } from './orders-query.ts'

const TONES = {
  draft: 'calm',
  sent: 'accent',
  'partly-received': 'warn',
  received: 'ok',
  closed: 'warn',
  cancelled: 'calm'
} as const

export function OrderState({ of: { state } }: { of: Pick<Order, 'state'> }) {
  const { states } = pageWords.use()
  return <State tone={TONES[state]}>{states[state]}</State>
}
