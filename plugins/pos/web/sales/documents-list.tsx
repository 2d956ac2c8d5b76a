import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Money, Page, State, useMay, useMe, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, type AskedPages } from 'stoa/web/list-card'
import type { SaleRow } from '../console.tsx'
import { posWords } from '../pos-words.ts'
import { useDocumentFilters } from './document-filters.ts'
import { useNames } from './names.ts'
import type { SaleSearch } from './sale-search.ts'
import { SaleState } from './sale-state.tsx'

export const useSaleSearch = (): SaleSearch => useSearch({ strict: false })

interface Props {
  of: 'sales' | 'refunds'
  asked: AskedPages<SaleRow>
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
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const columns = useColumns(shops.length > 1)
  const filters = useDocumentFilters(search)
  const seesRefunds = useMay('refund.read')
  const isFiltered = Object.values(search).some(value => value !== undefined)
  return (
    <Page title={title}>
      <ListCard
        asked={asked}
        none={words}
        isFiltered={isFiltered}
        bar={{
          ...(seesRefunds && {
            views: [
              { key: 'sales', label: words.title },
              { key: 'refunds', label: words.refunds }
            ],
            view: of,
            onView: (view: string) =>
              void navigate({ to: `/${view}`, search: { ...search, number: undefined } })
          }),
          search: search.number ?? '',
          onSearch: value => change({ number: value.trim() || undefined }),
          placeholder: words.search,
          filters,
          onFilter: (key, value) =>
            change(key === 'days' ? { from: undefined, to: undefined } : { [key]: value })
        }}
        name={title}
        columns={columns}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => <Small row={row} />}
        empty={{ icon: 'sales', title: emptyTitle, help: emptyHelp }}
      />
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
  const { kinds, exchange } = posWords.use()
  const isExchange = row.exchange !== null
  if (row.kind === 'sale') {
    return isExchange && row.state === 'posted' ? (
      <State tone="ok">{exchange}</State>
    ) : (
      <SaleState state={row.state} />
    )
  }
  if (isExchange) return <State tone="calm">{exchange}</State>
  return <State tone={row.kind === 'void' ? 'bad' : 'calm'}>{kinds[row.kind]}</State>
}
