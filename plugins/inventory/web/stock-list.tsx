import type { ReactNode } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Empty, Failed, Page, useMay, Waiting } from 'stoa/web'
import { DataTable, type Column } from 'stoa/web/data-table'
import { ListBar, ListFoot, type Filter } from 'stoa/web/list-bar'
import { inventoryWords } from './inventory-words.ts'

const PATHS = {
  levels: '/stock',
  movements: '/stock/movements',
  adjustments: '/stock/adjustments',
  reserved: '/stock/reserved'
} as const
export type StockView = keyof typeof PATHS

interface Asked<Row> {
  data?: { pages: Array<{ items: Row[] }> }
  error: Error | null
  refetch(): unknown
  hasNextPage: boolean
  fetchNextPage(): unknown
  isFetchingNextPage: boolean
}

interface Props<Row> {
  view: StockView
  asked: Asked<Row>
  columns: Array<Column<Row>>
  keyOf(row: Row): string
  small(row: Row): ReactNode
  onOpen?(row: Row): void
  search?: { value: string; onSearch(value: string): void }
  filters: Filter[]
  onFilter(key: string, value: string | undefined): void
  isFiltered: boolean
  /** Shown where there is nothing at all. */
  empty: { title: string; help: string; actions?: ReactNode }
  heading?: {
    title: string
    about?: ReactNode
    above?: ReactNode
    actions?: ReactNode
    variantId: string
  }
}

/** The lists of stock are one place: what is there, how it moved, who changed it, who waits for it. */
export function StockList<Row>(props: Props<Row>) {
  const { view, asked, filters, onFilter, search, heading } = props
  const words = inventoryWords.use()
  const navigate = useNavigate()
  const mayAdjust = useMay('stock.adjust')
  const rows = (asked.data?.pages ?? [])
    .flatMap(page => page.items)
    .map(row => ({ id: props.keyOf(row), row }))
  const columns = props.columns.map(column => ({
    ...column,
    cell: ({ row }: { row: Row }) => column.cell(row)
  }))
  const { onOpen } = props
  return (
    <Page
      title={heading?.title ?? words.title}
      {...(heading && { back: { to: PATHS[view], label: words.allMovements } })}
      about={heading?.about}
      actions={
        <>
          {heading?.actions}
          {mayAdjust && (
            <Link
              to="/stock/adjustments/new"
              {...(heading && { search: { variant: heading.variantId } })}
              className="button main"
            >
              {words.adjust}
            </Link>
          )}
        </>
      }
    >
      {heading?.above}
      <div className="card flush edge">
        <ListBar
          views={Object.entries(words.views).map(([key, label]) => ({ key, label }))}
          view={view}
          onView={key => void navigate({ to: PATHS[key as StockView] })}
          {...(search && {
            search: search.value,
            onSearch: search.onSearch,
            placeholder: words.search
          })}
          filters={filters}
          onFilter={onFilter}
        />
        {asked.error !== null && asked.data === undefined ? (
          <Failed error={asked.error} again={() => void asked.refetch()} />
        ) : asked.data === undefined ? (
          <Waiting rows={14} />
        ) : rows.length === 0 && !asked.hasNextPage ? (
          <None {...props} />
        ) : (
          <>
            <DataTable
              name={words.views[view]}
              columns={columns}
              rows={rows}
              {...(onOpen && { onOpen: ({ row }: { row: Row }) => onOpen(row) })}
              small={({ row }) => props.small(row)}
            />
            <ListFoot
              shown={rows.length}
              more={asked.hasNextPage}
              onMore={() => void asked.fetchNextPage()}
              busy={asked.isFetchingNextPage}
            />
          </>
        )}
      </div>
    </Page>
  )
}

function None<Row>({ view, isFiltered, empty }: Props<Row>) {
  const words = inventoryWords.use()
  return isFiltered ? (
    <Empty
      icon="search"
      title={words.nothing}
      actions={
        <Link to={PATHS[view]} className="button">
          {words.clear}
        </Link>
      }
    >
      {words.nothingHelp}
    </Empty>
  ) : (
    <Empty icon="stock" title={empty.title} actions={empty.actions}>
      {empty.help}
    </Empty>
  )
}
