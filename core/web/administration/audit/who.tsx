import { administrationWords } from '../administration-words.ts'
import type { Entry } from './audit-query.ts'

export function Who({ entry }: { entry: Pick<Entry, 'userName' | 'actor'> }) {
  const { audit } = administrationWords.use()
  if (entry.userName !== null) return <bdi className="name">{entry.userName}</bdi>
  return <span className="muted">{audit.byItself}</span>
}
