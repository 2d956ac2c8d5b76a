import { useCallback, useEffect, useRef, useState } from 'react'
import { useLive, useLiveConnection, useMe } from 'stoa/web/face'
import type { Register } from '../registers/registers.ts'
import type { Book } from './book.ts'

const CHANGES = [
  'catalog.product-created',
  'catalog.product-changed',
  'catalog.price-list-changed',
  'catalog.products-imported',
  'tenants.setting-changed',
  'pos.rate-set'
]
const AGAIN_MS = 600_000
/** What follows each other quickly (an import, a row of changes) is read once. */
const REST_MS = 1_000

export interface AskedBook {
  /** As fresh as the network allows; null until it was once read. */
  book: Book | null
  /** Reads what is new. */
  again(): void
}

/** The book of a register. */
export function useBook({ id: registerId }: Register): AskedBook {
  const companyId = useMe().company?.id ?? ''
  const [book, setBook] = useState<Book | null>(null)
  const read = useRef<() => void>(() => {})
  useEffect(() => {
    let isOld = false
    let latest: Book | null = null
    let waiting: ReturnType<typeof setTimeout> | undefined
    const take = (found: Book | null): void => {
      if (isOld || found === null) return
      latest = found
      setBook(found)
    }
    // Without the network, or where the browser keeps nothing, what is there goes on.
    const books = import('./read-book.ts')
    let reading = books.then(({ keptBook }) => keptBook(companyId, registerId)).then(take, () => {})
    const readNow = (): void => {
      waiting = undefined
      reading = reading
        .then(() => books)
        .then(({ readBook }) => (isOld ? null : readBook(companyId, latest, registerId)))
        .then(take, () => {})
    }
    read.current = () => {
      waiting ??= setTimeout(readNow, REST_MS)
    }
    readNow()
    const often = setInterval(() => read.current(), AGAIN_MS)
    return () => {
      isOld = true
      clearInterval(often)
      clearTimeout(waiting)
      read.current = () => {}
    }
  }, [companyId, registerId])
  const again = useCallback(() => read.current(), [])
  useLive(CHANGES, again)
  useLiveConnection(again)
  return { book, again }
}
