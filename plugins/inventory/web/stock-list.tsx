import type { ReactNode } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Page, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Filter } from 'stoa/web/list-bar'
import { ListCard, type AskedPages } from 'stoa/web/list-card'
import { pageWords } from './page-words.ts'

const PATHS = {
  levels: '/stock',
  movements: '/stock/movements',
  adjustments: '/stock/adjustments',
  reserved: '/stock/reserved',
  reorder: '/stock/reorder'
} as const
export type StockView = keyof typeof PATHS

interface Props<Row> {
  view: StockView
  asked: AskedPages<Row>
  columns: Array<Column<Row>>
  keyOf(row: Row): string
  small(row: Row): ReactNode
  onOpen?(row: Row): void
  search?: { value: string; onSearch(value: string): void }
  filters: Filter[]
  onFilter(key: string, value: string | undefined): void
  isFiltered: boolean
  /** Beside the filters. */
  tools?: ReactNode
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
  const words = pageWords.use()
  const navigate = useNavigate()
  const mayAdjust = useMay('stock.adjust')
  const pages = asked.data?.pages.map(({ items }) => ({
    items: items.map(row => ({ id: props.keyOf(row), row }))
  }))
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
      <ListCard
        asked={{ ...asked, data: pages && { pages } }}
        none={words}
        isFiltered={props.isFiltered}
        bar={{
          views: Object.entries(words.views).map(([key, label]) => ({ key, label })),
          view,
          onView: key => void navigate({ to: PATHS[key as StockView] }),
          ...(search && {
            search: search.value,
            onSearch: search.onSearch,
            placeholder: words.search
          }),
          filters,
          onFilter,
          children: props.tools
        }}
        name={words.views[view]}
        columns={columns}
        {...(onOpen && { onOpen: ({ row }: { row: Row }) => onOpen(row) })}
        small={({ row }) => props.small(row)}
        empty={{ icon: 'stock', ...props.empty }}
      />
    </Page>
  )
}
