import './returns.css'
import { Icon, Money } from 'stoa/web/face'
import type { Returned } from '../ticket/ticket.ts'
import { useTill } from '../till-context.ts'
import { returnWords } from './return-words.ts'

interface Props {
  returned: Returned
  isFrozen: boolean
}

/** Above what is sold: what is given back, in minus. */
export default function ReturnedLines({ returned, isFrozen }: Props) {
  const words = returnWords.use()
  const { act } = useTill()
  const { number, lines, reason, serviceChargeMinor = 0 } = returned
  const title = words.returned(number)
  return (
    <section className="returned" aria-label={title}>
      <header>
        <h2>
          <Icon name="undo" size={18} />
          <span className="num">{title}</span>
        </h2>
        {!isFrozen && (
          <>
            <button
              type="button"
              className="touch quiet"
              aria-label={words.change}
              title={words.change}
              onClick={() => act({ do: 'dialog', dialog: 'return' })}
            >
              <Icon name="pencil" size={20} />
            </button>
            <button
              type="button"
              className="touch quiet"
              aria-label={words.remove}
              title={words.remove}
              onClick={() => act({ do: 'returned', returned: null })}
            >
              <Icon name="trash" size={20} />
            </button>
          </>
        )}
      </header>
      <ul tabIndex={0} aria-label={title}>
        {lines.map(({ lineNo, name, quantity, unit, totalMinor }) => (
          <li key={lineNo}>
            <span className="quantity num">
              {unit === 'piece' ? quantity : `${quantity} ${unit}`}
            </span>
            <span className="name">
              <bdi>{name}</bdi>
            </span>
            <Money amount={-totalMinor} />
          </li>
        ))}
        {serviceChargeMinor > 0 && (
          <li>
            <span className="quantity" />
            <span className="name">{words.serviceCharge}</span>
            <Money amount={-serviceChargeMinor} />
          </li>
        )}
      </ul>
      {reason !== '' && (
        <p className="muted small">
          <bdi>{reason}</bdi>
        </p>
      )}
    </section>
  )
}
