import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Money, Page } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import type { AccountSearch } from './account-search.ts'
import { AccountState } from './account-state.tsx'
import { accountsQuery, type Account } from './accounts-query.ts'

/** Who owes what, most first. */
export default function AccountsPage() {
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: AccountSearch = useSearch({ strict: false })
  const change = (part: AccountSearch): void =>
    void navigate({ to: '/accounts', search: { ...search, ...part }, replace: true })
  return (
    <Page title={words.title}>
      <ListCard
        asked={useInfiniteQuery(accountsQuery(search))}
        none={words}
        isFiltered={search.blocked !== undefined}
        bar={{
          filters: [
            {
              key: 'blocked',
              label: words.state,
              ...(search.blocked !== undefined && { value: search.blocked }),
              options: [
                { value: 'no', label: words.open },
                { value: 'yes', label: words.blocked }
              ]
            }
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={words.title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: `/accounts/${row.id}` })}
        small={row => (
          <Link to={`/accounts/${row.id}`} className="row">
            <span className="name">
              <bdi>{row.customerName ?? words.unnamed}</bdi>
            </span>
            <Money amount={row.balanceMinor} />
            <AccountState row={row} />
          </Link>
        )}
        empty={{
          icon: 'coins',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: (
            <Link className="button" to="/customers">
              {words.toCustomers}
            </Link>
          )
        }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Account>> {
  const words = pageWords.use()
  const money = (
    id: string,
    title: string,
    of: (row: Account) => number,
    rank?: 'third'
  ): Column<Account> => ({
    id,
    title,
    width: '136px',
    align: 'end',
    ...(rank !== undefined && { rank }),
    cell: row => <Money amount={of(row)} />
  })
  return [
    {
      id: 'customer',
      title: words.customer,
      cell: row => (
        <Link to={`/accounts/${row.id}`} className="named">
          <bdi>{row.customerName ?? words.unnamed}</bdi>
        </Link>
      )
    },
    { id: 'state', title: words.state, width: '128px', cell: row => <AccountState row={row} /> },
    money('overdue', words.overdue, row => row.overdueMinor),
    money('limit', words.limit, row => row.limitMinor, 'third'),
    money('owed', words.owed, row => row.balanceMinor)
  ]
}
