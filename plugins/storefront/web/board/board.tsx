import { useRef, useState, type KeyboardEvent } from 'react'
import { Link } from '@tanstack/react-router'
import { Icon, type Reply } from 'stoa/web'
import type { OrderRow } from '../console.tsx'
import { NoOrders } from '../orders/no-orders.tsx'
import { ShipDialog } from '../order/ship-dialog.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { COLUMNS, type ColumnKey } from './columns.ts'
import { BoardColumn } from './board-column.tsx'
import { focusNeighbour } from './focus-neighbour.ts'
import { useMove } from './use-move.ts'
import css from './board.module.css'

type Counts = Reply<'/api/v1/storefront/admin/order-counts'>

export function Board({ counts }: { counts: Counts }) {
  const words = storefrontWords.use()
  const [shown, setShown] = useState<ColumnKey>('confirmed')
  const [shipping, setShipping] = useState<OrderRow | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const { move, moving, landing } = useMove(setShipping)
  const countOf = (states: readonly string[]): number =>
    counts.items
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { orders }) => sum + orders, 0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, order: OrderRow): void => {
    if (event.target !== event.currentTarget) return
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0
    const along = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (side === 0 && along === 0) return
    event.preventDefault()
    if (event.shiftKey && side === 1) move(order)
    else if (!event.shiftKey && board.current) focusNeighbour(board.current, order.id, side, along)
  }
  if (countOf(COLUMNS.flatMap(({ states }) => [...states])) === 0 && counts.flagged === 0) {
    return (
      <div className="card">
        <NoOrders />
      </div>
    )
  }
  return (
    <>
      <Waiters counts={counts} />
      <div className={css['pick']} role="group" aria-label={words.title}>
        {COLUMNS.map(({ key, states }) => (
          <button
            key={key}
            type="button"
            aria-pressed={key === shown}
            onClick={() => setShown(key)}
          >
            {words.board.columns[key]} <span className="num">{countOf(states)}</span>
          </button>
        ))}
      </div>
      <p id="board-keys" className="hidden">
        {words.board.keys}
      </p>
      <div ref={board} className={css['board']}>
        {COLUMNS.map(({ key, states }) => (
          <BoardColumn
            key={key}
            of={key}
            states={states}
            count={countOf(states)}
            shown={key === shown}
            moving={moving}
            landing={landing}
            onKeyDown={onKeyDown}
            onMove={move}
          />
        ))}
      </div>
      {shipping !== null && <ShipDialog order={shipping} onClose={() => setShipping(null)} />}
    </>
  )
}

/** What stands in no column: orders that need a person, and customers who wait for an answer. */
function Waiters({ counts: { flagged, returnRequests } }: { counts: Counts }) {
  const { board: words } = storefrontWords.use()
  if (flagged === 0 && returnRequests === 0) return null
  return (
    <p className={`note warn ${css['waiters']}`}>
      <Icon name="flag" />
      {flagged > 0 && (
        <Link to="/orders/list" search={{ view: 'flagged' }} className={css['waiter']}>
          {words.flagged(flagged)}
        </Link>
      )}
      {returnRequests > 0 && (
        <Link to="/orders/list" search={{ view: 'returns' }} className={css['waiter']}>
          {words.returns(returnRequests)}
        </Link>
      )}
    </p>
  )
}
