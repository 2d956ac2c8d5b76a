import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Money, Page, useMe, Waiting, When } from 'stoa/web'
import { DataTable, type Column } from 'stoa/web/data-table'
import { ListBar, ListFoot } from 'stoa/web/list-bar'
import type { SaleRow } from '../console.tsx'
import { posWords } from '../pos-words.ts'
import { useNames } from './names.ts'
import type { SaleSearch } from './sale-search.ts'
import { SaleState } from './sale-state.tsx'
import { salesQuery } from './sales-query.ts'

export default function SalesPage() {
  const words = posWords.use()
  const navigate = useNavigate()
  const search: SaleSearch = useSearch({ strict: false })
  const change = (part: SaleSearch): void =>
    void navigate({ to: '/sales', search: { ...search, ...part }, replace: true })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    salesQuery(search)
  )
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const columns = useSaleColumns(shops.length > 1)
  const rows = data?.pages.flatMap(page => page.items) ?? []
  const isFiltered = Object.values(search).some(value => value !== undefined)
  return (
    <Page title={words.title}>
      <div className="card flush edge">
        <ListBar
          search={search.number ?? ''}
          onSearch={value => change({ number: value.trim() || undefined })}
          placeholder={words.search}
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
          onFilter={(key, value) => change({ [key]: value })}
        />
        {error !== null ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={14} />
        ) : rows.length > 0 ? (
          <>
            <DataTable
              name={words.title}
              columns={columns}
              rows={rows}
              onOpen={({ id }) => void navigate({ to: '/sales/$saleId', params: { saleId: id } })}
              small={row => <Small row={row} />}
            />
            <ListFoot
              shown={rows.length}
              more={hasNextPage}
              onMore={() => void fetchNextPage()}
              busy={isFetchingNextPage}
            />
          </>
        ) : isFiltered ? (
          <Empty
            icon="search"
            title={words.nothing}
            actions={
              <Link to="/sales" className="button">
                {words.clear}
              </Link>
            }
          >
            {words.nothingHelp}
          </Empty>
        ) : (
          <Empty icon="sales" title={words.emptyTitle}>
            {words.emptyHelp}
          </Empty>
        )}
      </div>
    </Page>
  )
}

function useSaleColumns(withShop: boolean): Array<Column<SaleRow>> {
  const { columns } = posWords.use()
  const names = useNames()
  const shop: Column<SaleRow> = {
    id: 'shop',
    title: columns.shop,
    rank: 'third',
    cell: row => <bdi>{names.shop(row.shopId)}</bdi>
  }
  return [
    {
      id: 'number',
      title: columns.number,
      cell: row => (
        <Link to="/sales/$saleId" params={{ saleId: row.id }} className="named num">
          {row.number}
        </Link>
      )
    },
    { id: 'at', title: columns.at, width: '152px', cell: row => <When at={row.occurredAt} /> },
    ...(withShop ? [shop] : []),
    {
      id: 'register',
      title: columns.register,
      rank: 'second',
      cell: row => <bdi>{names.register(row.registerId)}</bdi>
    },
    {
      id: 'state',
      title: columns.state,
      width: '168px',
      cell: row => <SaleState state={row.state} />
    },
    {
      id: 'total',
      title: columns.total,
      width: '128px',
      align: 'end',
      cell: row => <Money amount={row.totalMinor} />
    }
  ]
}

function Small({ row }: { row: SaleRow }) {
  return (
    <Link to="/sales/$saleId" params={{ saleId: row.id }} className="row">
      <span className="name num">{row.number}</span>
      <Money amount={row.totalMinor} />
      <span className="muted small">
        <When at={row.occurredAt} />
      </span>
      <SaleState state={row.state} />
    </Link>
  )
}
