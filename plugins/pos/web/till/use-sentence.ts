import { useCallback } from 'react'
import { kitWords, Refused } from 'stoa/web/face'

/** What an error says to a person: the API's own sentence, or that there is no line to it. */
export function useSentence(): (error: Error) => string {
  const { unreachable } = kitWords.use()
  return useCallback(
    (error: Error) => (error instanceof Refused ? error.message : unreachable),
    [unreachable]
  )
}
