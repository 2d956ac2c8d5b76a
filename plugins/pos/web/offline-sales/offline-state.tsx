import { State } from 'stoa/web'
import type { OfflineRow } from './offline-query.ts'
import { offlineWords } from './offline-words.ts'

/** What became of it, and whether it is to be looked at. */
export function OfflineState({ of }: { of: Pick<OfflineRow, 'state' | 'remarks' | 'waits'> }) {
  const words = offlineWords.use()
  if (of.state === 'parked') return <State tone="bad">{words.states.parked}</State>
  if (of.state === 'posted' && of.remarks.length > 0) {
    return <State tone={of.waits ? 'warn' : 'calm'}>{words.remarked(of.remarks.length)}</State>
  }
  return <State tone={of.state === 'posted' ? 'ok' : 'calm'}>{words.states[of.state]}</State>
}
