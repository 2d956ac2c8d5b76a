import { State } from 'stoa/web'
import { billWords } from './bill-words.ts'
import type { Bill } from './bills-query.ts'

const TONES = {
  draft: 'calm',
  approved: 'accent',
  'partly-paid': 'warn',
  paid: 'ok',
  cancelled: 'calm'
} as const

export function BillState({ of }: { of: Pick<Bill, 'state' | 'overdue' | 'kind'> }) {
  const words = billWords.use()
  const { state, overdue, kind } = of
  return (
    <>
      {kind === 'credit-note' && <State tone="calm">{words.kinds[kind]}</State>}
      {overdue ? (
        <State tone="bad">{words.overdue}</State>
      ) : (
        <State tone={TONES[state]}>
          {kind === 'credit-note' && (state === 'approved' || state === 'partly-paid')
            ? words.creditOpen
            : words.states[state]}
        </State>
      )}
    </>
  )
}
