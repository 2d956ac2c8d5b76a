import { useSentence } from 'stoa/web/face'
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Till } from '../till-context.ts'
import type { Act } from '../till-state.ts'
import { tillWords } from '../till-words.ts'
import { listenForScans } from './scan.ts'

/** What is scanned goes onto the ticket, in the order in which it was scanned. */
export function useScans({ act, book }: Till): void {
  const { unknown, twice } = tillWords.use()
  const sentenceOf = useSentence()
  const before = useRef<Promise<void>>(Promise.resolve())
  const onScan = useEffectEvent((code: string) => {
    act({ do: 'scanned', code })
    // What the book does not know may have been added just now.
    const kept = book.book?.ofBarcode(code)
    const found: Promise<Act | null> =
      kept === undefined
        ? import('./look-up.ts').then(({ lookUp }) => lookUp(book.book, code, twice))
        : Promise.resolve({ do: 'add', goods: kept })
    found.catch(() => {}) // told when its turn has come
    before.current = before.current
      .then(() => found)
      .then(
        done => act(done ?? { do: 'fault', fault: unknown(code) }),
        (error: Error) => act({ do: 'fault', fault: `${code}: ${sentenceOf(error)}` })
      )
  })
  // One listener as long as the till is shown, and before its first picture: a code that is under
  // way while something is drawn anew is not cut in two.
  useLayoutEffect(() => listenForScans(code => onScan(code)), [])
}
