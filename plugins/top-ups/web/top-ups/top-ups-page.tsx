import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Money, Page, When } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { topUpsWords } from '../top-ups-words.ts'
import { pageWords } from '../page-words.ts'
import { STATES, type TopUpSearch } from './top-up-search.ts'
import { TopUpState } from './top-up-state.tsx'
import { topUpsQuery, topUpTable, type TopUp } from './top-ups-query.ts'

/** What was sold for which phone, the newest first; those that failed want somebody. */
export default function TopUpsPage() {
  const { title } = topUpsWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: TopUpSearch = useSearch({ strict: false })
  const change = (part: Partial<TopUpSearch>): void =>
    void navigate({ to: '/top-ups', search: { ...search, ...part }, replace: true })
  return (
    <Page title={title}>
      <ListCard
        asked={useInfiniteQuery(topUpsQuery(search))}
        none={words}
        isFiltered={search.state !== undefined || search.phone !== undefined}
        bar={{
          search: String(search.phone ?? ''),
          placeholder: words.phone,
          onSearch: phone => change({ phone: phone === '' ? undefined : phone }),
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(search.state !== undefined && { value: search.state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            }
          ],
          onFilter: (key, value) => change({ [key]: value }),
          children: <CsvButton name="top-ups.csv" load={() => topUpTable(search)} />
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: `/top-ups/${row.id}` })}
        small={row => (
          <Link to={`/top-ups/${row.id}`} className="row">
            <span className="name num" dir="ltr">
              {row.phone}
            </span>
            <Money amount={row.amountMinor} />
            <span className="muted small">
              <bdi>{row.operatorName}</bdi> · <When at={row.createdAt} />
            </span>
            <TopUpState row={row} />
          </Link>
        )}
        empty={{ icon: 'phone', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<TopUp>> {
  const words = pageWords.use()
  return [
    {
      id: 'createdAt',
      title: words.sold,
      width: '168px',
      cell: row => <When at={row.createdAt} />
    },
    {
      id: 'phone',
      title: words.phone,
      cell: row => (
        <Link to={`/top-ups/${row.id}`} className="named num" dir="ltr">
          {row.phone}
        </Link>
      )
    },
    {
      id: 'operator',
      title: words.operator,
      rank: 'second',
      cell: row => <bdi>{row.operatorName}</bdi>
    },
    { id: 'state', title: words.state, width: '152px', cell: row => <TopUpState row={row} /> },
    {
      id: 'amount',
      title: words.amount,
      width: '128px',
      align: 'end',
      cell: row => <Money amount={row.amountMinor} />
    },
    {
      id: 'fee',
      title: words.fee,
      width: '112px',
      align: 'end',
      rank: 'third',
      cell: row => <Money amount={row.feeMinor} />
    }
  ]
}
