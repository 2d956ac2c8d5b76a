import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import type { OrderType } from '../ticket/ticket.ts'
import { ticketWords } from './ticket-words.ts'

const TYPES: OrderType[] = ['dine-in', 'take-away', 'delivery']

/** Name, order type and note of the ticket that stands at this till. */
export function DetailsFields({ onEnter }: { onEnter(): void }) {
  const words = ticketWords.use()
  const { orderTypes } = tillWords.use()
  const {
    state: {
      ticket: { name, orderType, note }
    },
    act
  } = useTill()
  return (
    <>
      <label className="field">
        <span>{words.name}</span>
        <span className="till-search">
          <input
            data-first
            autoComplete="off"
            maxLength={60}
            placeholder={words.namePlaceholder}
            value={name}
            onChange={event => act({ do: 'details', details: { name: event.currentTarget.value } })}
            onKeyDown={event => {
              if (event.key === 'Enter') onEnter()
            }}
          />
        </span>
      </label>
      <div className="order-types" role="group" aria-label={words.orderType}>
        {TYPES.map(type => (
          <button
            key={type}
            type="button"
            className="touch"
            aria-pressed={type === orderType}
            onClick={() =>
              act({ do: 'details', details: { orderType: type === orderType ? null : type } })
            }
          >
            {orderTypes[type]}
          </button>
        ))}
      </div>
      <label className="field">
        <span>{words.note}</span>
        <span className="till-search">
          <input
            autoComplete="off"
            maxLength={500}
            value={note}
            onChange={event => act({ do: 'details', details: { note: event.currentTarget.value } })}
            onKeyDown={event => {
              if (event.key === 'Enter') onEnter()
            }}
          />
        </span>
      </label>
    </>
  )
}
