import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Day, Money, Page } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { layawaysWords } from '../layaways-words.ts'
import { pageWords } from '../page-words.ts'
import { VIEWS, type LayawaySearch } from './layaway-search.ts'
import { LayawayState } from './layaway-state.tsx'
import { layawaysQuery, layawayTable, type Layaway } from './layaways-query.ts'

/** What is set aside for whom, the newest first. */
export default function LayawaysPage() {
  const { title } = layawaysWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: LayawaySearch = useSearch({ strict: false })
  const change = (part: Partial<LayawaySearch>): void =>
    void navigate({ to: '/layaways', search: { ...search, ...part }, replace: true })
  return (
    <Page title={title}>
      <ListCard
        asked={useInfiniteQuery(layawaysQuery(search))}
        none={words}
        isFiltered={search.state !== undefined || search.customer !== undefined}
        bar={{
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(search.state !== undefined && { value: search.state }),
              options: VIEWS.map(value => ({ value, label: words.states[value] }))
            }
          ],
          onFilter: (key, value) => change({ [key]: value }),
          children: <CsvButton name="layaways.csv" load={() => layawayTable(search)} />
        }}
        name={title}
        columns={useColumns()}
        sort={search.sort ?? '-number'}
        onSort={sort => change({ sort: sort as NonNullable<LayawaySearch['sort']> })}
        onOpen={row => void navigate({ to: `/layaways/${row.id}` })}
        small={row => (
          <Link to={`/layaways/${row.id}`} className="row">
            <span className="name">
              <bdi>{row.customerName ?? words.unnamed}</bdi>
            </span>
            <Money amount={row.state === 'open' ? row.leftMinor : row.balanceMinor} />
            <span className="muted small">
              <span className="num">{row.number}</span> · <Day of={row.dueOn} />
            </span>
            <LayawayState row={row} />
          </Link>
        )}
        empty={{ icon: 'bag', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Layaway>> {
  const words = pageWords.use()
  const money = (
    id: string,
    title: string,
    of: (row: Layaway) => number,
    rank?: 'third'
  ): Column<Layaway> => ({
    id,
    title,
    width: '128px',
    align: 'end',
    ...(rank !== undefined && { rank }),
    cell: row => <Money amount={of(row)} />
  })
  return [
    {
      id: 'number',
      title: words.number,
      width: '152px',
      sortable: true,
      cell: row => (
        <Link to={`/layaways/${row.id}`} className="named num">
          {row.number}
        </Link>
      )
    },
    {
      id: 'customer',
      title: words.customer,
      cell: row => (
        <span className="name">
          <bdi>{row.customerName ?? words.unnamed}</bdi>
        </span>
      )
    },
    {
      id: 'state',
      title: words.state,
      width: '128px',
      cell: row => <LayawayState row={row} />
    },
    {
      id: 'dueOn',
      title: words.due,
      width: '144px',
      sortable: true,
      cell: row => <Day of={row.dueOn} />
    },
    money('total', words.total, row => row.totalMinor, 'third'),
    money('paid', words.paid, row => row.balanceMinor),
    money('left', words.left, row => row.leftMinor)
  ]
}
