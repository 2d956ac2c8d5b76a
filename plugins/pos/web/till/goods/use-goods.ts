import { useEffect, useMemo, useState } from 'react'
import type { Book } from '../book/book.ts'
import { useIsOnline } from '../outbox/contact.ts'
import { findGoods, type Goods } from './goods.ts'

interface Question {
  text?: string
  categoryId?: string
}

/** So long the cashier may go on typing before the server is asked. Milliseconds. */
const WAIT_MS = 150

/**
 * Goods that fit: of the till's own book, else asked anew when the question changes; the old ones
 * stay until then.
 */
export function useGoods(
  book: Book | null,
  { text = '', categoryId = '' }: Question
): {
  goods: Goods[] | null
  /** Whether these are the goods of this question, not of the one before. */
  isCurrent: boolean
  error: Error | null
  again(): void
} {
  const [found, setFound] = useState<{ of: string; goods: Goods[] } | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  const here = useMemo(
    () => (book === null ? null : text === '' ? book.inCategory(categoryId) : book.find(text)),
    [book, categoryId, text]
  )
  const isOnline = useIsOnline()
  // A book that does not hold all finds only what it has, and the server the rest.
  const isHere = here !== null && (book?.isWhole === true || !isOnline)
  useEffect(() => {
    if (isHere) return
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
  }, [text, categoryId, isHere, tries])
  return {
    goods: (isHere ? here : found?.goods) ?? here,
    isCurrent: isHere || found?.of === `${categoryId} ${text}`,
    error: isHere ? null : error,
    again: () => setTries(tries + 1)
  }
}
