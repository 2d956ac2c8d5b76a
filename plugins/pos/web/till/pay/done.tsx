import { useState } from 'react'
import { formatMoney, Icon, Key, useFigures } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { useEnter } from '../use-enter.ts'
import { Receipt } from './receipt.tsx'

/** The change stays until the next sale begins: nobody gives it in two seconds. */
export function Done() {
  const { done: words } = tillWords.use()
  const figures = useFigures()
  const {
    state: { sold, changedMinor },
    act
  } = useTill()
  const [isShown, setShown] = useState(false)
  useEnter(() => act({ do: 'screen', screen: 'sell' }))
  if (sold === null) return null
  const changeMinor = sold.changeMinor - changedMinor
  return (
    <div className="done">
      <div className="change" role="status">
        <p>{changeMinor > 0 ? words.change : words.noChange}</p>
        <strong className="num">{formatMoney(figures, changeMinor || sold.dueMinor)}</strong>
        <p className="muted">
          {words.paid} <span className="num">{formatMoney(figures, sold.dueMinor)}</span> ·{' '}
          {words.number} <span className="num">{sold.number}</span>
        </p>
      </div>
      {isShown && <Receipt saleId={sold.id} />}
      <div className="ways">
        <button
          type="button"
          className="touch"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon name="sales" size={22} />
          {words.receipt}
        </button>
        <a className="touch" href={`/sales/${sold.id}`}>
          <Icon name="link" size={22} />
          {words.document}
        </a>
      </div>
      <div className="next">
        <p className="muted">{words.nextHelp}</p>
        <button
          type="button"
          className="touch main"
          onClick={() => act({ do: 'screen', screen: 'sell' })}
        >
          {words.next}
          <Key>Enter</Key>
        </button>
      </div>
    </div>
  )
}
