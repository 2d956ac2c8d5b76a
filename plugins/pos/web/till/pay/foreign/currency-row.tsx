import { useEffect } from 'react'
import { Key, useFigures, useKeys } from 'stoa/web/face'
import type { BookHead } from '../../book/book.ts'
import { ratesHere } from '../../book/rates-here.ts'
import { foreignWords } from './foreign-words.ts'

interface Props {
  /** Of the book. */
  rates: BookHead['rates']
  /** null: the company's. */
  chosen: string | null
  onChoose(next: (was: string | null) => string | null): void
}

/** In which currency cash is handed over; the key takes the next one. */
export default function CurrencyRow({ rates, chosen, onChoose }: Props) {
  const words = foreignWords.use()
  const { currency: own } = useFigures()
  const all = [null, ...ratesHere(rates).map(one => one.currency)]
  const isGone = !all.includes(chosen)
  useEffect(() => {
    if (isGone) onChoose(() => null)
  })
  // Of what was chosen last: keys may come faster than the row is drawn.
  useKeys({ '*': () => onChoose(was => all[(all.indexOf(was) + 1) % all.length] ?? null) })
  if (all.length === 1) return null
  return (
    <div className="share-row" role="group" aria-label={words.title}>
      <span>
        {words.title} <Key>*</Key>
      </span>
      {all.map(one => (
        <button
          key={one ?? own}
          type="button"
          className="touch"
          aria-pressed={one === chosen}
          onClick={() => onChoose(() => one)}
        >
          {one ?? own}
        </button>
      ))}
    </div>
  )
}
