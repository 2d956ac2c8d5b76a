import { Count, State, type Tone } from 'stoa/web/face'
import { screenWords } from './screen-words.ts'
import type { Order, Screen } from './stations.ts'

const TONES = {
  new: 'accent',
  preparing: 'warn',
  ready: 'ok',
  served: 'calm',
  cancelled: 'bad'
} as const satisfies Record<Order['state'], Tone>

interface Props {
  order: Order
  screen: Screen
  /** Milliseconds, by the server's clock. */
  now: number
  mayWork: boolean
  onForward(): void
}

/** What is to be made, since when, and the one button that moves it on. */
export function OrderCard({ order, screen, now, mayWork, onForward }: Props) {
  const words = screenWords.use()
  const { number, state, name, note, orderType, lines, print } = order
  const minutes = Math.max(0, Math.floor((now - Date.parse(order.createdAt)) / 60_000))
  const isWaiting = state === 'new' || state === 'preparing'
  const isLate = isWaiting && minutes >= screen.lateMinutes
  const tone = isLate ? 'late' : isWaiting && minutes >= screen.warnMinutes ? 'slow' : ''
  const next = state === 'served' ? null : words.next[state]
  return (
    <li>
      <article className={`order ${state} ${tone}`} aria-labelledby={`order-${order.id}`}>
        <header>
          <h2 id={`order-${order.id}`}>
            <span className="number">{number}</span> {name !== null && <bdi>{name}</bdi>}
          </h2>
          <span className="since num">
            {words.minutes(minutes)}
            {isLate && ` · ${words.late}`}
          </span>
        </header>
        <p className="about">
          <State tone={TONES[state]}>{words.states[state]}</State>
          {orderType !== null && <span>{words.types[orderType]}</span>}
          {print?.state === 'failed' && <State tone="bad">{words.notPrinted}</State>}
        </p>
        <ul className="lines">
          {lines.map(({ variantId, name: title, quantity }, i) => {
            const isAway = quantity.startsWith('-')
            return (
              <li key={`${variantId} ${i}`} className={isAway ? 'away' : ''}>
                <b className="num">
                  <Count of={Number(quantity)} />
                </b>
                <span>
                  <bdi>{title}</bdi>
                  {isAway && <span className="small"> {words.away}</span>}
                </span>
              </li>
            )
          })}
        </ul>
        {note !== null && (
          <p className="note">
            <bdi>{note}</bdi>
          </p>
        )}
        {mayWork && next !== null && (
          <button
            type="button"
            className="touch forward"
            aria-label={`${next}: ${words.order(number)}`}
            onClick={onForward}
          >
            {next}
          </button>
        )}
      </article>
    </li>
  )
}
