import { State } from 'stoa/web'
import { pageWords } from './page-words.ts'

/** Said of what is archived; what is in use needs no word. */
export function ActiveState({ active }: { active: boolean }) {
  const { states } = pageWords.use()
  return active ? null : <State tone="calm">{states.archived}</State>
}
