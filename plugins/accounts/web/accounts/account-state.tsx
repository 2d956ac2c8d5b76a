import { State } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Account } from './accounts-query.ts'

export function AccountState({ row }: { row: Pick<Account, 'blocked' | 'overdueMinor'> }) {
  const words = pageWords.use()
  if (row.blocked) return <State tone="calm">{words.blocked}</State>
  if (row.overdueMinor > 0) return <State tone="bad">{words.overdue}</State>
  return <State tone="ok">{words.open}</State>
}
