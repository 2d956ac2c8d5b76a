import { formatMoney, Key, later, Part, useFigures } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { useEnter } from '../use-enter.ts'

const AfterSale = later(() => import('../paper/after-sale.tsx'))

const ReceiptHere = later(() => import('./receipt-here.tsx'))

/** The change stays until the next sale begins: nobody gives it in two seconds. */
export default function Done() {
  const { done: words } = tillWords.use()
  const figures = useFigures()
  const {
    state: { sold, changedMinor },
    act
  } = useTill()
  useEnter(() => act({ do: 'screen', screen: 'sell' }))
  if (sold === null) return null
  const { id, frozen } = sold
  const changeMinor = sold.changeMinor - changedMinor
  return (
    <div className="done">
      <div className="change" role="status">
        <p>{changeMinor > 0 ? words.change : words.noChange}</p>
        <strong className="num">{formatMoney(figures, changeMinor || sold.dueMinor)}</strong>
        <p className="muted">
          {words.paid} <span className="num">{formatMoney(figures, sold.dueMinor)}</span> ·{' '}
          {words.number} <span className="num">{sold.number}</span>
          {id !== null && (
            <>
              {' · '}
              <a href={`/sales/${id}`}>{words.document}</a>
            </>
          )}
        </p>
      </div>
      {frozen !== null && <p className="note warn">{words.numberFollows}</p>}
      <Part key={sold.number} name="receipt">
        {id !== null && <AfterSale sold={{ ...sold, id }} />}
        {frozen !== null && <ReceiptHere sale={frozen} />}
      </Part>
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
