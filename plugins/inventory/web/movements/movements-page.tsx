import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { Change } from '../change.tsx'
import type { Movement } from '../console.tsx'
import { GoodsName } from '../goods-name.tsx'
import { pageWords } from '../page-words.ts'
import { LevelState } from '../levels/level-state.tsx'
import { levelsOfQuery } from '../levels/levels-query.ts'
import { usePeople } from '../people.ts'
import { useShops } from '../shops.ts'
import { StockList } from '../stock-list.tsx'
import { DocumentLink } from './document-link.tsx'
import { movementSearchOf, REASONS, type MovementSearch } from './movement-search.ts'
import { movementsQuery } from './movements-query.ts'
import css from './movements.module.css'

export default function MovementsPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: MovementSearch = movementSearchOf(useSearch({ strict: false }))
  const change = (part: MovementSearch): void =>
    void navigate({ to: '/stock/movements', search: { ...search, ...part }, replace: true })
  const { shops } = useShops()
  const asked = useInfiniteQuery(movementsQuery(search))
  const heading = useHeading(search.variant)
  const columns = useColumns(shops.length > 1, search.variant === undefined)
  return (
    <StockList
      view="movements"
      asked={asked}
      columns={columns}
      keyOf={({ id }) => id}
      small={row => <Small row={row} withName={search.variant === undefined} />}
      filters={[
        {
          key: 'reason',
          label: words.reason,
          value: search.reason,
          options: REASONS.map(value => ({ value, label: words.reasons[value] ?? value }))
        },
        ...(shops.length < 2
          ? []
          : [
              {
                key: 'shop',
                label: words.shop,
                value: search.shop,
                options: shops.map(({ id, name }) => ({ value: id, label: name }))
              }
            ])
      ]}
      onFilter={(key, value) => change({ [key]: value })}
      isFiltered={search.reason !== undefined || search.shop !== undefined}
      empty={{ title: words.movementsEmpty, help: words.movementsEmptyHelp }}
      {...(heading && { heading })}
    />
  )
}

/** Of one variant: what it is called, and what of it is where. */
function useHeading(variantId: string | undefined) {
  const words = pageWords.use()
  const { shops, nameOf } = useShops()
  const seesProducts = useMay('product.read')
  const { data } = useQuery({
    ...levelsOfQuery({ variantId: variantId ?? '' }),
    enabled: variantId !== undefined
  })
  if (variantId === undefined) return undefined
  const levels = data?.items ?? []
  const [first] = levels
  return {
    variantId,
    title: first?.name ?? words.history,
    about: <span className="num">{first?.sku}</span>,
    actions: seesProducts && first?.productId != null && (
      <Link to={`/products/${first.productId}`} className="button">
        {words.openProduct}
      </Link>
    ),
    above: levels.length > 0 && (
      <ul className={css['levels']}>
        {levels.map(level => (
          <li key={level.shopId}>
            {shops.length > 1 && (
              <span className="muted">
                <bdi>{nameOf(level.shopId)}</bdi>
              </span>
            )}
            <span>
              <b>
                <Count of={level.available} />
              </b>{' '}
              <span className="muted">{words.columns.available.toLowerCase()}</span>
            </span>
            {level.reserved !== '0' && (
              <span className="muted">{words.panel.reserved(level.reserved)}</span>
            )}
            <LevelState state={level.state} />
          </li>
        ))}
      </ul>
    )
  }
}

function useColumns(withShop: boolean, withName: boolean): Array<Column<Movement>> {
  const words = pageWords.use()
  const { columns } = words
  const { nameOf } = useShops()
  const person = usePeople()
  const all: Array<Column<Movement> | null> = [
    { id: 'at', title: columns.at, width: '128px', cell: row => <When at={row.occurredAt} /> },
    withName
      ? { id: 'product', title: columns.product, cell: row => <GoodsName of={row} /> }
      : null,
    {
      id: 'reason',
      title: words.reason,
      cell: row => words.reasons[row.reason] ?? row.reason
    },
    withShop
      ? {
          id: 'shop',
          title: words.shop,
          rank: 'third',
          cell: row => <bdi>{nameOf(row.shopId)}</bdi>
        }
      : null,
    {
      id: 'document',
      title: columns.document,
      rank: 'second',
      cell: row => <DocumentLink of={row} />
    },
    {
      id: 'by',
      title: columns.by,
      rank: 'third',
      cell: row => <bdi>{person(row.userId)}</bdi>
    },
    {
      id: 'change',
      title: columns.change,
      width: '96px',
      align: 'end',
      cell: row => <Change by={row.quantity} />
    },
    {
      id: 'after',
      title: columns.after,
      width: '120px',
      align: 'end',
      cell: row => <Count of={row.balance} />
    }
  ]
  return all.filter(column => column !== null)
}

function Small({ row, withName }: { row: Movement; withName: boolean }) {
  const words = pageWords.use()
  const reason = words.reasons[row.reason]
  return (
    <div className="row">
      <span className="name">{withName ? <bdi>{row.name ?? words.gone}</bdi> : reason}</span>
      <Change by={row.quantity} />
      <span className="muted small">
        <When at={row.occurredAt} />
        {withName && ` · ${reason}`}
      </span>
      <span className="small">
        <DocumentLink of={row} />
      </span>
    </div>
  )
}
