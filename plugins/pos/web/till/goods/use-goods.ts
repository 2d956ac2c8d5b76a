import { useEffect, useState } from 'react'
import { findGoods, type Goods } from './goods.ts'

interface Question {
  text?: string
  categoryId?: string
}

/** So long the cashier may go on typing before the server is asked. Milliseconds. */
const WAIT_MS = 150

/** Goods that fit, asked anew when the question changes; the old ones stay until then. */
export function useGoods({ text = '', categoryId = '' }: Question): {
  goods: Goods[] | null
  /** Whether these are the goods of this question, not of the one before. */
  isCurrent: boolean
  error: Error | null
  again(): void
} {
  const [found, setFound] = useState<{ of: string; goods: Goods[] } | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    const wait = setTimeout(
      () => {
        findGoods(
          { ...(text !== '' && { search: text }), ...(categoryId !== '' && { categoryId }) },
          stop.signal
        ).then(
          goods => {
            setError(null)
            setFound({ of: `${categoryId} ${text}`, goods })
          },
          (failed: Error) => {
            if (!stop.signal.aborted) setError(failed)
          }
        )
      },
      text === '' ? 0 : WAIT_MS
    )
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [text, categoryId, tries])
  return {
    goods: found?.goods ?? null,
    isCurrent: found?.of === `${categoryId} ${text}`,
    error,
    again: () => setTries(tries + 1)
  }
}
