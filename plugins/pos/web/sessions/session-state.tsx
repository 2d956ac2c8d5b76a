import { State } from 'stoa/web'
import type { SessionRow } from '../console.tsx'
import { sessionWords } from './session-words.ts'

export function SessionState({ of }: { of: Pick<SessionRow, 'state' | 'approval'> }) {
  const words = sessionWords.use()
  if (of.state === 'open') return <State tone="ok">{words.states.open}</State>
  if (of.approval === 'awaited') return <State tone="warn">{words.approvals.awaited}</State>
  return (
    <State tone="calm">
      {of.approval === 'given' ? words.approvals.given : words.states.closed}
    </State>
  )
}
