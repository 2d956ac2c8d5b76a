import type { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Money, Page, State, useMay, useMe, Waiting, When } from 'stoa/web'
import { DataTable, type Column } from 'stoa/web/data-table'
import { ListBar, ListFoot } from 'stoa/web/list-bar'
import type { SaleRow } from '../console.tsx'
import { posWords } from '../pos-words.ts'
import { useDocumentFilters } from './document-filters.ts'
import { useNames } from './names.ts'
import type { SaleSearch } from './sale-search.ts'
import { SaleState } from './sale-state.tsx'

export const useSaleSearch = (): SaleSearch => useSearch({ strict: false })

type Asked = ReturnType<
  typeof useInfiniteQuery<
    { items: SaleRow[]; next: string | null },
    Error,
    { pages: Array<{ items: SaleRow[] }> }
  >
>

interface Props {
  of: 'sales' | 'refunds'
  asked: Pick<
    Asked,
    'data' | 'error' | 'refetch' | 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'
  >
  title: string
  emptyTitle: string
  emptyHelp: string
}

const pathOf = ({ kind, id }: Pick<SaleRow, 'kind' | 'id'>): string =>
  kind === 'sale' ? `/sales/${id}` : `/refunds/${id}`

/** Sales, or what took them back; the other is a click away. */
export function DocumentsList({ of, asked, title, emptyTitle, emptyHelp }: Props) {
  const words = posWords.use()
  const navigate = useNavigate()
  const search = useSaleSearch()
  const change = (part: SaleSearch): void =>
    void navigate({ to: `/${of}`, search: { ...search, ...part }, replace: true })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = asked
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const columns = useColumns(shops.length > 1)
  const filters = useDocumentFilters(search)
  const seesRefunds = useMay('refund.read')
  const rows = data?.pages.flatMap(page => page.items) ?? []
  const isFiltered = Object.values(search).some(value => value !== undefined)
  return (
    <Page title={title}>
      <div className="card flush edge">
        <ListBar
          {...(seesRefunds && {
            views: [
              { key: 'sales', label: words.title },
              { key: 'refunds', label: words.refunds }
            ],
            view: of,
            onView: (view: string) =>
              void navigate({ to: `/${view}`, search: { ...search, number: undefined } })
          })}
          search={search.number ?? ''}
          onSearch={value => change({ number: value.trim() || undefined })}
          placeholder={words.search}
          filters={filters}
          onFilter={(key, value) =>
            change(key === 'days' ? { from: undefined, to: undefined } : { [key]: value })
          }
        />
        {error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={14} />
        ) : rows.length > 0 ? (
          <>
            <DataTable
              name={title}
              columns={columns}
              rows={rows}
              onOpen={row => void navigate({ to: pathOf(row) })}
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
              <Link to={`/${of}`} className="button">
                {words.clear}
              </Link>
            }
          >
            {words.nothingHelp}
          </Empty>
        ) : (
          <Empty icon="sales" title={emptyTitle}>
            {emptyHelp}
          </Empty>
        )}
      </div>
    </Page>
  )
}

function useColumns(withShop: boolean): Array<Column<SaleRow>> {
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
        <Link to={pathOf(row)} className="named num">
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
      cell: row => <DocumentState row={row} />
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
    <Link to={pathOf(row)} className="row">
      <span className="name num">{row.number}</span>
      <Money amount={row.totalMinor} />
      <span className="muted small">
        <When at={row.occurredAt} />
      </span>
      <DocumentState row={row} />
    </Link>
  )
}

function DocumentState({ row }: { row: SaleRow }) {
  const { kinds } = posWords.use()
  if (row.kind === 'sale') return <SaleState state={row.state} />
  return <State tone={row.kind === 'void' ? 'bad' : 'calm'}>{kinds[row.kind]}</State>
}
