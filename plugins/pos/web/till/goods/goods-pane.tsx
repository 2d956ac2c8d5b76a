import { memo, useEffect, useState } from 'react'
import {
  answer,
  api,
  Failed,
  Icon,
  Key,
  later,
  Money,
  Part,
  useMay,
  Waiting,
  type Row
} from 'stoa/web/face'
import type { Book } from '../book/book.ts'
import { useIsOnline } from '../outbox/contact.ts'
import { useTill, type Till } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { FoundGoods } from './found-goods.tsx'
import { useGoods } from './use-goods.ts'
import { perOf, type Goods } from './goods.ts'

type Category = Row<'/api/v1/catalog/categories'>

export function GoodsPane() {
  const words = tillWords.use()
  const {
    act,
    state: { query, ticket },
    parked
  } = useTill()
  const mayDiscount = useMay('sale.discount')
  const maySeeCustomers = useMay('customer.read')
  const mayPark = useMay('ticket.edit')
  const mayReturn = useMay('refund.post')
  const isOnline = useIsOnline()
  return (
    <>
      <div className="find-row">
        <label className="till-search">
          <Icon name="search" size={20} />
          <input
            id="till-search"
            type="search"
            autoComplete="off"
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onChange={event => act({ do: 'query', query: event.currentTarget.value })}
            onKeyDown={event => {
              if (event.key !== 'Escape') return
              act({ do: 'query', query: '' })
              event.currentTarget.blur()
            }}
          />
          <Key>F3</Key>
        </label>
      </div>
      {query.trim() === '' ? <Tiles /> : <FoundGoods text={query.trim()} />}
      <div className="key-row">
        {maySeeCustomers && (
          <button
            type="button"
            className="touch"
            onClick={() => act({ do: 'dialog', dialog: 'customer' })}
          >
            <Icon name="user" size={20} />
            {words.customer.title}
            <Key>F2</Key>
          </button>
        )}
        {mayDiscount && (
          <button
            type="button"
            className="touch"
            disabled={ticket.lines.length === 0}
            onClick={() => act({ do: 'dialog', dialog: 'discount' })}
          >
            <Icon name="percent" size={20} />
            {words.discount}
            <Key>F4</Key>
          </button>
        )}
        {mayReturn && (
          <button
            type="button"
            className="touch"
            disabled={!isOnline}
            onClick={() => act({ do: 'dialog', dialog: 'return' })}
          >
            <Icon name="undo" size={20} />
            {isOnline ? (
              words.returns.title
            ) : (
              <span className="small">{words.returns.needsNetwork}</span>
            )}
            <Key>F1</Key>
          </button>
        )}
        {mayPark && (
          <button
            type="button"
            className="touch"
            onClick={() => act({ do: 'dialog', dialog: 'tickets' })}
          >
            <Icon name="pause" size={20} />
            {words.tickets}
            {parked.others.length > 0 && <b className="count num">{parked.others.length}</b>}
            <Key>F8</Key>
          </button>
        )}
      </div>
    </>
  )
}

const NoGoods = later(() => import('./none/no-goods.tsx'))

function Tiles() {
  const words = tillWords.use()
  const {
    act,
    book: { book }
  } = useTill()
  const [category, setCategory] = useState('')
  const categories = useCategories(book)
  const { goods, error, again } = useGoods(book, { categoryId: category })
  return (
    <>
      {categories.length > 0 && (
        <div className="chips" role="group" aria-label={words.categories}>
          {[{ id: '', name: words.all }, ...categories].map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="touch chip"
              aria-pressed={id === category}
              onClick={() => setCategory(id)}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </div>
      )}
      {error !== null ? (
        <Failed error={error} again={again} />
      ) : goods === null ? (
        <Waiting rows={6} />
      ) : goods.length === 0 ? (
        <Part name={words.goods}>
          <NoGoods />
        </Part>
      ) : (
        <TileGrid goods={goods} act={act} />
      )}
    </>
  )
}

/** Drawn anew only when the goods change, not with every scanned line. */
const TileGrid = memo(({ goods, act }: { goods: Goods[]; act: Till['act'] }) => {
  const words = tillWords.use()
  return (
    <ul className="tiles" aria-label={words.goods}>
      {goods.map(one => (
        <li key={one.variantId}>
          <button type="button" className="tile" onClick={() => act({ do: 'add', goods: one })}>
            {one.picture && <img src={`${one.picture}/small`} alt="" loading="lazy" />}
            <span className="name">
              <bdi>{one.name}</bdi>
            </span>
            <span className="tile-foot">
              <span className="num">
                <Money amount={one.priceMinor} />
                {perOf(one)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
})

/** What the tiles can be narrowed to; none where they cannot be read: the goods are there all the same. */
function useCategories(book: Book | null): Array<Pick<Category, 'id' | 'name'>> {
  const [categories, setCategories] = useState<Category[]>([])
  const isHere = book !== null
  useEffect(() => {
    if (isHere) return
    answer(api.GET('/api/v1/catalog/categories', { params: { query: { limit: 100 } } })).then(
      ({ items }) => setCategories(items.filter(({ parentId }) => parentId === null)),
      () => {}
    )
  }, [isHere])
  return book?.head.categories.filter(({ parentId }) => parentId === null) ?? categories
}
