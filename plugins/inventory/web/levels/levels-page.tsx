import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, State, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Level } from '../console.tsx'
import { GoodsName } from '../goods-name.tsx'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { StockList } from '../stock-list.tsx'
import { levelSearchOf, SORTS, STATES, type LevelSearch } from './level-search.ts'
import { LevelState } from './level-state.tsx'
import { categoriesQuery, levelsQuery } from './levels-query.ts'

export default function LevelsPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: LevelSearch = levelSearchOf(useSearch({ strict: false }))
  const change = (part: LevelSearch): void =>
    void navigate({ to: '/stock', search: { ...search, ...part }, replace: true })
  const { shops, shopId } = useShops()
  const shop = shopId(search.shop)
  const asked = useInfiniteQuery(levelsQuery(search, shop))
  const seesProducts = useMay('product.read')
  const categories = useQuery({ ...categoriesQuery, enabled: seesProducts }).data?.items ?? []
  return (
    <StockList
      view="levels"
      asked={asked}
      columns={useColumns()}
      keyOf={({ variantId }) => variantId}
      small={row => <Small row={row} />}
      onOpen={({ variantId }) =>
        void navigate({ to: '/stock/movements', search: { variant: variantId } })
      }
      search={{
        value: search.search ?? '',
        onSearch: value => change({ search: value.trim() || undefined })
      }}
      filters={[
        ...(shops.length < 2
          ? []
          : [
              {
                key: 'shop',
                label: words.shop,
                value: shop,
                options: shops.map(({ id, name }) => ({ value: id, label: name }))
              }
            ]),
        {
          key: 'state',
          label: words.state,
          value: search.state,
          options: STATES.map(value => ({ value, label: words.filters[value] }))
        },
        ...(categories.length === 0
          ? []
          : [
              {
                key: 'category',
                label: words.category,
                value: search.category,
                options: categories.map(({ id, name }) => ({ value: id, label: name }))
              }
            ]),
        {
          key: 'sort',
          label: words.sort,
          value: search.sort,
          options: SORTS.map(value => ({ value, label: words.sorts[value] }))
        }
      ]}
      onFilter={(key, value) => change({ [key]: value })}
      isFiltered={[search.search, search.category, search.state].some(part => part !== undefined)}
      empty={{
        title: words.levelsEmpty,
        help: words.levelsEmptyHelp,
        actions: seesProducts && (
          <Link to="/products" className="button">
            {words.toProducts}
          </Link>
        )
      }}
    />
  )
}

function useColumns(): Array<Column<Level>> {
  const { columns, offSale } = pageWords.use()
  return [
    {
      id: 'product',
      title: columns.product,
      cell: row => (
        <>
          <GoodsName of={row} />
          {!row.active && <State tone="calm">{offSale}</State>}
        </>
      )
    },
    {
      id: 'sku',
      title: columns.sku,
      rank: 'second',
      width: '144px',
      cell: row => <span className="num muted">{row.sku}</span>
    },
    { id: 'state', title: columns.state, width: '136px', cell: row => <StateCell row={row} /> },
    {
      id: 'onHand',
      title: columns.onHand,
      rank: 'third',
      width: '104px',
      align: 'end',
      cell: row => <Count of={row.quantity} />
    },
    {
      id: 'reserved',
      title: columns.reserved,
      rank: 'third',
      width: '104px',
      align: 'end',
      cell: row => row.reserved !== '0' && <Count of={row.reserved} />
    },
    {
      id: 'incoming',
      title: columns.incoming,
      rank: 'third',
      width: '104px',
      align: 'end',
      cell: row => row.incoming !== '0' && <Count of={row.incoming} />
    },
    {
      id: 'available',
      title: columns.available,
      width: '112px',
      align: 'end',
      cell: row => <Count of={row.available} />
    }
  ]
}

/** Only exceptions are marked. */
const StateCell = ({ row }: { row: Level }) =>
  row.state === 'enough' ? null : <LevelState state={row.state} />

const Small = ({ row }: { row: Level }) => (
  <Link to="/stock/movements" search={{ variant: row.variantId }} className="row">
    <span className="name">
      <bdi>{row.name}</bdi>
    </span>
    <Count of={row.available} />
    <span className="muted small">{row.sku}</span>
    <StateCell row={row} />
  </Link>
)
