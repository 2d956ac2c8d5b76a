import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { AdjustmentRow } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { usePeople } from '../people.ts'
import { useShops } from '../shops.ts'
import { StockList } from '../stock-list.tsx'
import { entryWords } from './entry-words.ts'
import { adjustmentsQuery } from './adjustments-query.ts'
import { adjustmentSearchOf, REASONS, type AdjustmentSearch } from './search.ts'

const pathOf = ({ id }: { id: string }): string => `/stock/adjustments/${id}`

export default function AdjustmentsPage() {
  const words = pageWords.use()
  const entry = entryWords.use()
  const navigate = useNavigate()
  const search: AdjustmentSearch = adjustmentSearchOf(useSearch({ strict: false }))
  const { shops } = useShops()
  const mayAdjust = useMay('stock.adjust')
  const asked = useInfiniteQuery(adjustmentsQuery(search))
  return (
    <StockList
      view="adjustments"
      asked={asked}
      columns={useColumns(shops.length > 1)}
      keyOf={({ id }) => id}
      small={row => <Small row={row} />}
      onOpen={row => void navigate({ to: pathOf(row) })}
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
      onFilter={(key, value) =>
        void navigate({
          to: '/stock/adjustments',
          search: { ...search, [key]: value },
          replace: true
        })
      }
      isFiltered={search.reason !== undefined || search.shop !== undefined}
      empty={{
        title: words.adjustmentsEmpty,
        help: words.adjustmentsEmptyHelp,
        actions: mayAdjust && (
          <Link to="/stock/adjustments/new" search={{ reason: 'count' }} className="button">
            {entry.titles.count}
          </Link>
        )
      }}
    />
  )
}

function useColumns(withShop: boolean): Array<Column<AdjustmentRow>> {
  const words = pageWords.use()
  const { columns } = words
  const { nameOf } = useShops()
  const person = usePeople()
  const shop: Column<AdjustmentRow> = {
    id: 'shop',
    title: words.shop,
    rank: 'third',
    cell: row => <bdi>{nameOf(row.shopId)}</bdi>
  }
  return [
    {
      id: 'reason',
      title: words.reason,
      cell: row => (
        <Link to={pathOf(row)} className="named">
          {words.reasons[row.reason]}
        </Link>
      )
    },
    { id: 'at', title: columns.at, width: '152px', cell: row => <When at={row.occurredAt} /> },
    {
      id: 'reference',
      title: columns.reference,
      cell: row => (
        <span className="name">
          <bdi>{row.reference ?? row.note}</bdi>
        </span>
      )
    },
    ...(withShop ? [shop] : []),
    {
      id: 'by',
      title: columns.by,
      rank: 'second',
      cell: row => <bdi>{person(row.userId)}</bdi>
    },
    {
      id: 'lines',
      title: columns.lines,
      width: '104px',
      align: 'end',
      cell: row => <Count of={row.lineCount} />
    }
  ]
}

function Small({ row }: { row: AdjustmentRow }) {
  const words = pageWords.use()
  return (
    <Link to={pathOf(row)} className="row">
      <span className="name">{words.reasons[row.reason]}</span>
      <Count of={row.lineCount} />
      <span className="muted small">
        <When at={row.occurredAt} />
        {row.reference !== null && (
          <>
            {' · '}
            <bdi>{row.reference}</bdi>
          </>
        )}
      </span>
    </Link>
  )
}
