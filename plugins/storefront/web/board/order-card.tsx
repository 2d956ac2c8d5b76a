import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Icon, Money, When } from 'stoa/web'
import type { OrderRow } from '../console.tsx'
import { nextStep } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'
import css from './board.module.css'

interface Props {
  order: OrderRow
  moves: boolean
  busy: boolean
  /** The order whose card takes the focus where it comes up. */
  landing: RefObject<string | null>
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  onMove(): void
}

export function OrderCard({ order, moves, busy, landing, onKeyDown, onMove }: Props) {
  const words = storefrontWords.use()
  const navigate = useNavigate()
  const open = (): void => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } })
  const step = nextStep(order)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (landing.current !== order.id) return
    landing.current = null
    card.current?.focus()
  }, [landing, order.id])
  return (
    <li>
      <article
        ref={card}
        className={css['card']}
        tabIndex={0}
        data-order={order.id}
        aria-busy={busy || undefined}
        aria-describedby="board-keys"
        aria-label={`${order.number}, ${order.customer}`}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.target === event.currentTarget) open()
          else onKeyDown(event)
        }}
        onClick={event => {
          if (!(event.target as Element).closest('a,button')) open()
        }}
      >
        <p className={css['line']}>
          <span className={css['who']}>
            <bdi>{order.customer}</bdi>
          </span>
          <Money amount={order.totalMinor} />
        </p>
        <div className={css['foot']}>
          <p className={css['meta']}>
            <Link
              to="/orders/$orderId"
              params={{ orderId: order.id }}
              className="num"
              tabIndex={-1}
            >
              {order.number}
            </Link>
            <br />
            {words.handovers[order.handover] ?? order.handover} · <When at={order.placedAt} />
          </p>
          {moves && step !== null && (
            <button
              type="button"
              className={css['go']}
              tabIndex={-1}
              disabled={busy}
              aria-label={words.board.move(order.number, words.steps[step])}
              title={words.steps[step]}
              onClick={onMove}
            >
              <Icon name="right" />
            </button>
          )}
        </div>
        {order.state === 'ready-for-collection' && (
          <p className={css['waits']}>{words.states['ready-for-collection']}</p>
        )}
        {order.flag !== null && (
          <p className={css['flag']}>
            <Icon name="flag" size={14} />
            {words.flags[order.flag] ?? order.flag}
          </p>
        )}
        {order.returnRequested && (
          <p className={css['flag']}>
            <Icon name="undo" size={14} />
            {words.returnRequested}
          </p>
        )}
      </article>
    </li>
  )
}
