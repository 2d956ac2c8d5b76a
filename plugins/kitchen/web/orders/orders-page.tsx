import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Page, State, useFigures, When, type Tone } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { stationsQuery } from '../stations/stations-query.ts'
import { ORDER_STATES, type OrderSearch } from './order-search.ts'
import { ordersQuery, type Order } from './orders-query.ts'
import { PrintState } from './print-state.tsx'

const TONES = {
  new: 'accent',
  preparing: 'warn',
  ready: 'ok',
  served: 'calm',
  cancelled: 'bad'
} as const satisfies Record<Order['state'], Tone>

/** What was sent to the stations, newest first. */
export default function OrdersPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: OrderSearch = useSearch({ strict: false })
  const change = (part: OrderSearch): void =>
    void navigate({ to: '/kitchen-orders', search: { ...search, ...part }, replace: true })
  const stations = useQuery(stationsQuery).data?.items ?? []
  const days = useDays()
  const filter = (
    key: keyof OrderSearch,
    label: string,
    options: Array<{ value: string; label: string }>
  ) => ({ key, label, options, ...(search[key] !== undefined && { value: search[key] }) })
  return (
    <Page
      title={words.orders}
      actions={
        <a className="button" href="/kitchen">
          {words.openScreen}
        </a>
      }
    >
      <ListCard
        asked={useInfiniteQuery(ordersQuery(search))}
        none={words}
        isFiltered={Object.values(search).some(value => value !== undefined)}
        bar={{
          filters: [
            filter(
              'station',
              words.station,
              stations.map(({ id, name }) => ({ value: id, label: name }))
            ),
            filter(
              'state',
              words.state,
              ORDER_STATES.map(state => ({ value: state, label: words.states[state] }))
            ),
            filter('day', words.day, days)
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={words.orders}
        columns={useColumns(new Map(stations.map(({ id, name }) => [id, name])))}
        small={row => (
          <div className="row">
            <span className="name">
              {row.number} <ForWhom of={row} />
            </span>
            <State tone={TONES[row.state]}>{words.states[row.state]}</State>
            <span className="small">
              <Lines of={row} />
            </span>
            <When at={row.createdAt} />
            <PrintState of={row} />
          </div>
        )}
        empty={{
          icon: 'sales',
          title: words.ordersEmpty,
          help: words.ordersHelp,
          actions: (
            <Link className="button" to="/kitchen-stations">
              {words.toStations}
            </Link>
          )
        }}
      />
    </Page>
  )
}

/** Today and the day before, by the shop's clock; a day in the address that is neither stays. */
function useDays(): Array<{ value: string; label: string }> {
  const words = pageWords.use()
  const { zone } = useFigures()
  const { day }: OrderSearch = useSearch({ strict: false })
  const dayOf = (at: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
  const days = [
    { value: dayOf(Date.now()), label: words.today },
    { value: dayOf(Date.now() - 86_400_000), label: words.yesterday }
  ]
  return day === undefined || days.some(({ value }) => value === day)
    ? days
    : [...days, { value: day, label: day }]
}

function ForWhom({ of: { name, orderType } }: { of: Order }) {
  const words = pageWords.use()
  return (
    <>
      {name !== null && <bdi>{name}</bdi>}
      {name !== null && orderType !== null && ' · '}
      {orderType !== null && words.types[orderType]}
    </>
  )
}

const Lines = ({ of: { lines } }: { of: Order }) =>
  lines.map(({ variantId, name, quantity }, i) => (
    <span key={`${variantId} ${i}`}>
      {i > 0 && ', '}
      <Count of={Number(quantity)} /> <bdi>{name}</bdi>
    </span>
  ))

function useColumns(stations: ReadonlyMap<string, string>): Array<Column<Order>> {
  const words = pageWords.use()
  return [
    { id: 'number', title: words.number, width: '64px', cell: row => row.number },
    {
      id: 'station',
      title: words.station,
      width: '128px',
      cell: row => <bdi>{stations.get(row.stationId) ?? ''}</bdi>
    },
    { id: 'lines', title: words.lines, cell: row => <Lines of={row} /> },
    { id: 'for', title: words.forWhom, width: '160px', cell: row => <ForWhom of={row} /> },
    {
      id: 'state',
      title: words.state,
      width: '128px',
      cell: row => <State tone={TONES[row.state]}>{words.states[row.state]}</State>
    },
    {
      id: 'printer',
      title: words.printer,
      width: '144px',
      rank: 'third',
      cell: row => <PrintState of={row} />
    },
    { id: 'sent', title: words.sent, width: '136px', cell: row => <When at={row.createdAt} /> },
    {
      id: 'minutes',
      title: words.minutes,
      width: '112px',
      align: 'end',
      rank: 'third',
      cell: ({ createdAt, readyAt }) =>
        readyAt === null
          ? ''
          : words.min(Math.floor((Date.parse(readyAt) - Date.parse(createdAt)) / 60_000))
    },
    {
      id: 'sale',
      title: words.sale,
      width: '88px',
      rank: 'third',
      cell: ({ saleId }) => saleId !== null && <Link to={`/sales/${saleId}`}>{words.sale}</Link>
    }
  ]
}
