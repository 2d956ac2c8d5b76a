import { State } from 'stoa/web'
import { transferWords } from './transfer-words.ts'
import type { Transfer } from './transfers-query.ts'

const TONES = {
  draft: 'calm',
  sent: 'accent',
  'partly-received': 'warn',
  received: 'ok',
  closed: 'warn',
  cancelled: 'calm'
} as const

export function TransferState({ row: { state } }: { row: Pick<Transfer, 'state'> }) {
  const { states } = transferWords.use()
  return <State tone={TONES[state]}>{states[state]}</State>
}
