import { useCallback } from 'react'
import { Refused, Unreachable } from '../api/problem.ts'
import { kitWords } from '../kit-words.ts'

/** What an error says to a person: the API's own sentence, that no answer came, or that a page broke. */
export function useSentence(): (error: unknown) => string {
  const { unreachable, broken } = kitWords.use()
  return useCallback(
    (error: unknown) => {
      if (error instanceof Refused) return error.message
      if (error instanceof Unreachable) return unreachable
      console.error(error)
      return broken
    },
    [unreachable, broken]
  )
}

/** Why what was asked for was not done: stands where it was asked for, and is nothing without an error. */
export function Fault({ of }: { of: Error | null }) {
  const sentence = useSentence()
  return of === null ? null : (
    <p className="note bad" role="alert">
      {sentence(of)}
    </p>
  )
}
