import type { Filter } from 'stoa/web/list-bar'
import type { AgentSearch } from './agents/agent-search.ts'
import { pageWords } from './page-words.ts'

/** Those in use, unless the archive is asked for. */
export function useStateFilter({ state }: AgentSearch): Filter {
  const words = pageWords.use()
  return {
    key: 'state',
    label: words.state,
    ...(state !== undefined && { value: state }),
    options: [
      { value: 'archived', label: words.states.archived },
      { value: 'all', label: words.states.all }
    ]
  }
}
