import './returns.css'
import { useState } from 'react'
import { formatMoney, Key, useFigures } from 'stoa/web/face'
import AfterSale from '../paper/after-sale.tsx'
import { useTill } from '../till-context.ts'
import type { PostedSale } from '../till-state.ts'
import { tillWords } from '../till-words.ts'
import { useEnter } from '../use-enter.ts'
import { returnWords } from './return-words.ts'

/** What came of it: both documents of an exchange, or the refund alone. */
export default function DoneReturn() {
  const { done: till } = tillWords.use()
  const words = returnWords.use()
  const figures = useFigures()
  const {
    state: { sold, changedMinor },
    act
  } = useTill()
  const [half, setHalf] = useState<'sale' | 'refund'>('sale')
  const next = (): void => act({ do: 'screen', screen: 'sell' })
  useEnter(next)
  const { id, back } = sold ?? {}
  if (!sold || id == null || back === undefined) return null
  const isAlone = id === back.id
  const refund: PostedSale = { ...back, changeMinor: 0 }
  const sale: PostedSale = { ...sold, id }
  const chosen = isAlone || half === 'refund' ? refund : sale
  const changeMinor = sold.changeMinor - changedMinor
  const paidMinor = sold.dueMinor - (back.dueMinor - back.givenMinor)
  const [title, amountMinor] =
    back.givenMinor > 0
      ? [words.givenBack, back.givenMinor]
      : changeMinor > 0
        ? [till.change, changeMinor]
        : [words.exchanged, paidMinor]
  return (
    <div className="done">
      <div className="change" role="status">
        <p>{title}</p>
        <strong className="num">{formatMoney(figures, amountMinor)}</strong>
        <p className="muted">
          {!isAlone && (
            <>
              {words.sale}{' '}
              <a className="num" href={`/sales/${id}`}>
                {sold.number}
              </a>
              {' · '}
            </>
          )}
          {words.refund}{' '}
          <a className="num" href={`/refunds/${back.id}`}>
            {back.number}
          </a>
        </p>
      </div>
      {!isAlone && (
        <div className="halves" role="group" aria-label={words.documents}>
          {(['sale', 'refund'] as const).map(one => (
            <button
              key={one}
              type="button"
              className="touch"
              aria-pressed={one === half}
              onClick={() => setHalf(one)}
            >
              {words[one]} <span className="num">{(one === 'sale' ? sale : refund).number}</span>
            </button>
          ))}
        </div>
      )}
      <AfterSale key={chosen.id} sold={chosen} />
      <div className="next">
        <p className="muted">{till.nextHelp}</p>
        <button type="button" className="touch main" onClick={next}>
          {till.next}
          <Key>Enter</Key>
        </button>
      </div>
    </div>
  )
}
