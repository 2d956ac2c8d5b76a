import type { KeyboardEvent, RefObject } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Failed, kitWords, useMay, Waiting } from 'stoa/web'
import type { OrderRow } from '../console.tsx'
import type { OrderState } from '../orders/order-search.ts'
import { columnQuery } from '../orders/orders-query.ts'
import { nextStep } from '../orders/steps.ts'
import { storefrontWords } from '../storefront-words.ts'
import type { ColumnKey } from './columns.ts'
import { OrderCard } from './order-card.tsx'
import css from './board.module.css'

interface Props {
  of: ColumnKey
  states: readonly OrderState[]
  count: number
  /** On a phone, where one column is shown. */
  shown: boolean
  /** The order that is on its way to its next column. */
  moving: string | null
  landing: RefObject<string | null>
  onKeyDown(event: KeyboardEvent<HTMLElement>, order: OrderRow): void
  onMove(order: OrderRow): void
}

export function BoardColumn({
  of,
  states,
  count,
  shown,
  moving,
  landing,
  onKeyDown,
  onMove
}: Props) {
  const { board: words } = storefrontWords.use()
  return (
    <section
      className={shown ? `${css['column']} ${css['shown']}` : css['column']}
      aria-label={words.columns[of]}
    >
      <h2>
        {words.columns[of]} <span className="num">{count}</span>
      </h2>
      {count === 0 ? (
        <p className={css['none']}>{words.empty[of]}</p>
      ) : (
        <div data-column={of}>
          {states.map(state => (
            <Cards
              key={state}
              state={state}
              moving={moving}
              landing={landing}
              onKeyDown={onKeyDown}
              onMove={onMove}
            />
          ))}
        </div>
      )}
    </section>
  )
}

type CardsProps = Pick<Props, 'moving' | 'landing' | 'onKeyDown' | 'onMove'> & { state: OrderState }

function Cards({ state, moving, landing, onKeyDown, onMove }: CardsProps) {
  const { loading, showMore } = kitWords.use()
  const mayMove = useMay('order.fulfil')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    columnQuery(state)
  )
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={3} />
  const orders = data.pages.flatMap(page => page.items)
  return (
    <>
      <ul className={css['cards']}>
        {orders.map(order => (
          <OrderCard
            key={order.id}
            order={order}
            moves={mayMove && nextStep(order) !== null}
            busy={moving === order.id}
            landing={landing}
            onKeyDown={event => onKeyDown(event, order)}
            onMove={() => onMove(order)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className={`button ${css['further']}`}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? loading : showMore}
        </button>
      )}
    </>
  )
}
