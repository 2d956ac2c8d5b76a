import { useCallback, useEffect, useMemo, useState } from 'react'
import { answer, api, Unreachable, type Reply } from 'stoa/web/face'
import type { Book } from '../book/book.ts'
import { contact, useIsOnline } from '../outbox/contact.ts'
import { askedOf, type Ticket } from './ticket.ts'

export type Quote = Reply<'/api/v1/pos/quote', 'post'>

export interface Asking {
  /** Of this very ticket; null while it is asked for, or refused. */
  quote: Quote | null
  /** The one before, to be shown meanwhile. */
  before: Quote | null
  error: Error | null
  again(): void
}

/** So long keys may follow each other before the server is asked. Milliseconds. */
const WAIT_MS = 40

/**
 * What the ticket will cost: by the till's own book, else by the server, asked whenever the ticket
 * changes. The last question counts.
 */
export function useQuote(registerId: string, ticket: Ticket, book: Book | null): Asking {
  const body = useMemo(() => askedOf(registerId, ticket), [registerId, ticket])
  const isOnline = useIsOnline()
  const here = useMemo(
    // Whether a discount may be given, and what plugins add, the server knows, as long as it is there.
    () =>
      book === null ||
      ticket.lines.length === 0 ||
      ((book.head.pricedByServer || hasDiscount(ticket)) && isOnline)
        ? null
        : book.quote(ticket),
    [book, ticket, isOnline]
  )
  const [answered, setAnswered] = useState<{ body: object; quote: Quote } | null>(null)
  const [failed, setFailed] = useState<{ body: object; error: Error } | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (body.lines.length === 0 || here !== null) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      answer(
        api.POST('/api/v1/pos/quote', { body: { ...body, beyondLimit: true }, signal: stop.signal })
      ).then(
        quote => setAnswered({ body, quote }),
        (error: Error) => {
          if (stop.signal.aborted) return
          setFailed({ body, error })
          // From now on the book says what it costs.
          if (error instanceof Unreachable) contact.missed()
        }
      )
    }, WAIT_MS)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [body, here, tries])
  const again = useCallback(() => {
    setFailed(null)
    setTries(n => n + 1)
  }, [])
  const isNone = body.lines.length === 0
  return {
    quote: here ?? (answered?.body === body ? answered.quote : null),
    before: isNone ? null : (here ?? answered?.quote ?? null),
    error: here === null && failed?.body === body ? failed.error : null,
    again
  }
}

const hasDiscount = ({ discount, lines }: Ticket): boolean =>
  discount !== null || lines.some(line => line.discount !== null)
