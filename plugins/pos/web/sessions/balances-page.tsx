import { useInfiniteQuery } from '@tanstack/react-query'
import { Day, Money, State, useFigures, useMe } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { BalanceRow } from '../console.tsx'
import { foreignMoney } from '../foreign-money.ts'
import { useNames } from '../sales/names.ts'
import { sessionWords } from './session-words.ts'
import { SessionsList, useSessionSearch } from './sessions-list.tsx'
import { balancesQuery } from './sessions-query.ts'

type Row = BalanceRow & { id: string }
/** Of the currency of the company, or of another. */
type Balance = Omit<Row['foreign'][number], 'currency'>

/** What went through the drawers, by business days. */
export default function BalancesPage() {
  const words = sessionWords.use()
  const names = useNames()
  const search = useSessionSearch()
  const asked = useInfiniteQuery({
    ...balancesQuery(search),
    select: ({ pages }) => ({
      pages: pages.map(({ items }) => ({
        items: items.map(row => ({
          ...row,
          id: `${row.businessDay} ${row.registerId ?? row.shopId}`
        }))
      }))
    })
  })
  const placeOf = (row: Row): string =>
    row.registerId === null ? names.shop(row.shopId) : names.register(row.registerId)
  return (
    <SessionsList<Row>
      of="sessions/days"
      asked={asked}
      columns={useColumns(placeOf)}
      small={row => (
        <div className="row">
          <span className="name">
            <Day of={row.businessDay} />
          </span>
          <Money amount={row.differenceMinor} signed />
          <span className="muted small">
            <bdi>{placeOf(row)}</bdi>
          </span>
          <Money amount={row.takenMinor - row.returnedMinor} />
        </div>
      )}
      filters={[
        {
          key: 'by',
          label: words.filters.by,
          ...(search.by !== undefined && { value: search.by }),
          options: [{ value: 'shop', label: words.filters.byShop }]
        }
      ]}
      emptyHelp={words.emptyDays}
    />
  )
}

function useColumns(placeOf: (row: Row) => string): Array<Column<Row>> {
  const { columns, stillOpen } = sessionWords.use()
  const { company, companies } = useMe()
  const names = useNames()
  const figures = useFigures()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const shop: Column<Row> = {
    id: 'shop',
    title: columns.shop,
    rank: 'third',
    cell: row => <bdi>{names.shop(row.shopId)}</bdi>
  }
  const amount = (
    id: keyof typeof columns,
    of: (row: Balance) => number | null,
    isAlways = false
  ): Column<Row> => ({
    id,
    title: columns[id],
    width: '116px',
    align: 'end',
    ...(!isAlways && { rank: 'second' }),
    cell: row => {
      const minor = of(row)
      return (
        <>
          {minor === null ? '–' : <Money amount={minor} signed={id === 'difference'} />}
          {row.foreign.map(one => (
            <div key={one.currency} className="muted small num">
              {foreignMoney(figures, one.currency, of(one) ?? 0)}
            </div>
          ))}
        </>
      )
    }
  })
  return [
    {
      id: 'day',
      title: columns.day,
      width: '132px',
      cell: row => (
        <b>
          <Day of={row.businessDay} />
        </b>
      )
    },
    {
      id: 'register',
      title: columns.register,
      cell: row => (
        <>
          <bdi>{placeOf(row)}</bdi>
          {row.open > 0 && (
            <>
              {' '}
              <State tone="ok">{stillOpen(row.open)}</State>
            </>
          )}
        </>
      )
    },
    ...(shops.length > 1 ? [shop] : []),
    amount('opening', row => row.openingMinor),
    amount('taken', row => row.takenMinor, true),
    amount('returned', row => 0 - row.returnedMinor),
    amount('moved', row => row.inMinor - row.outMinor - row.dropMinor),
    amount('closing', row => row.closingMinor),
    amount('difference', row => row.differenceMinor, true)
  ]
}
