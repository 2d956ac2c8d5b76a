import { answer, api, Money, State } from 'stoa/web/face'
import { DayText } from './day-text.tsx'
import { Fault } from './fault.tsx'
import { tillWords } from './till-words.ts'
import { useAnswer } from './use-answer.ts'

interface Props {
  customerId: string | null
  choose(layawayId: string): void
}

/** What is set aside for the customer of the ticket; without one, for everybody here, the most urgent first. */
export function Choose({ customerId, choose }: Props) {
  const words = tillWords.use()
  const { data, error } = useAnswer(`open ${customerId ?? ''}`, signal =>
    answer(
      api.GET('/api/v1/layaways/layaways', {
        signal,
        params: {
          query: {
            state: 'open',
            sort: 'dueOn',
            limit: 50,
            ...(customerId !== null && { customerId })
          }
        }
      })
    )
  )
  if (error !== null) return <Fault of={error} />
  if (data === undefined) return <p className="muted">…</p>
  if (data.items.length === 0) {
    return <p className="muted">{customerId === null ? words.none : words.noneOfCustomer}</p>
  }
  return (
    <ul className="people">
      {data.items.map((row, i) => (
        <li key={row.id}>
          <button
            type="button"
            className="found-row"
            {...(i === 0 && { 'data-first': true, autoFocus: true })}
            onClick={() => choose(row.id)}
          >
            <span className="name">
              <b>
                <bdi>{row.customerName ?? row.number}</bdi>
              </b>
              <span className="muted small">
                <span className="num">{row.number}</span> · <DayText of={row.dueOn} />
              </span>
            </span>
            {row.overdue && <State tone="bad">{words.overdue}</State>}
            <Money amount={row.leftMinor} />
          </button>
        </li>
      ))}
    </ul>
  )
}
