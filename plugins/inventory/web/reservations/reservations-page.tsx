import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { answer, api, Count, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Reservation } from '../console.tsx'
import { GoodsName } from '../goods-name.tsx'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { StockList } from '../stock-list.tsx'
import { reservedSearchOf, type ReservedSearch } from './search.ts'

const reservationsQuery = ({ shop }: ReservedSearch) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'reservations', { shop }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/reservations', {
          signal,
          params: {
            query: {
              limit: 50,
              ...(shop !== undefined && { shopId: shop }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export default function ReservationsPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: ReservedSearch = reservedSearchOf(useSearch({ strict: false }))
  const { shops } = useShops()
  const asked = useInfiniteQuery(reservationsQuery(search))
  return (
    <StockList
      view="reserved"
      asked={asked}
      columns={useColumns(shops.length > 1)}
      keyOf={row => `${row.shopId} ${row.variantId} ${row.holderType} ${row.holderId}`}
      small={row => <Small row={row} />}
      filters={
        shops.length < 2
          ? []
          : [
              {
                key: 'shop',
                label: words.shop,
                value: search.shop,
                options: shops.map(({ id, name }) => ({ value: id, label: name }))
              }
            ]
      }
      onFilter={(key, value) =>
        void navigate({ to: '/stock/reserved', search: { [key]: value }, replace: true })
      }
      isFiltered={search.shop !== undefined}
      empty={{ title: words.reservedEmpty, help: words.reservedEmptyHelp }}
    />
  )
}

function useColumns(withShop: boolean): Array<Column<Reservation>> {
  const words = pageWords.use()
  const { columns } = words
  const { nameOf } = useShops()
  const shop: Column<Reservation> = {
    id: 'shop',
    title: words.shop,
    rank: 'third',
    cell: row => <bdi>{nameOf(row.shopId)}</bdi>
  }
  return [
    { id: 'product', title: columns.product, cell: row => <GoodsName of={row} /> },
    {
      id: 'sku',
      title: columns.sku,
      rank: 'third',
      width: '144px',
      cell: row => <span className="num muted">{row.sku}</span>
    },
    { id: 'holder', title: columns.holder, cell: row => <HeldFor row={row} /> },
    ...(withShop ? [shop] : []),
    {
      id: 'since',
      title: columns.since,
      rank: 'second',
      width: '128px',
      cell: row => <When at={row.reservedAt} />
    },
    { id: 'until', title: columns.until, width: '144px', cell: row => <Until row={row} /> },
    {
      id: 'quantity',
      title: columns.quantity,
      width: '96px',
      align: 'end',
      cell: row => <Count of={row.quantity} />
    }
  ]
}

function HeldFor({ row }: { row: Reservation }) {
  const { holders } = pageWords.use()
  return holders[row.holderType] ?? row.holderType
}

function Until({ row }: { row: Reservation }) {
  const { untilGone } = pageWords.use()
  return row.expiresAt === null ? untilGone : <When at={row.expiresAt} />
}

const Small = ({ row }: { row: Reservation }) => (
  <div className="row">
    <span className="name">
      <bdi>{row.name}</bdi>
    </span>
    <Count of={row.quantity} />
    <span className="muted small">
      <HeldFor row={row} /> · <Until row={row} />
    </span>
  </div>
)
