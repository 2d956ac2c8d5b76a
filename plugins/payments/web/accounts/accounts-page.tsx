import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Icon, Page, State } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import type { Account } from '../console.tsx'
import { useNames } from '../money/names.ts'
import { moneyWords } from '../money/money-words.ts'
import { accountsQuery, providersQuery } from './accounts-query.ts'

const toOf = ({ id }: Account): string => `/payment-accounts/${id}`

/** Each company has one for what is paid by hand; accounts at providers are added to it. */
export default function AccountsPage() {
  const { accounts: words } = moneyWords.use()
  const navigate = useNavigate()
  const asked = useQuery(accountsQuery)
  const columns = useColumns()
  return (
    <Page title={words.title} actions={<AddAccount />} narrow>
      <p className="lead">{words.lead}</p>
      <ListCard
        asked={wholeList(asked)}
        name={words.title}
        columns={columns}
        onOpen={row => void navigate({ to: toOf(row) })}
        small={row => <Small row={row} />}
        empty={null}
      />
    </Page>
  )
}

function AddAccount() {
  const { accounts: words } = moneyWords.use()
  const names = useNames()
  const navigate = useNavigate()
  const providers = useQuery(providersQuery).data?.items ?? []
  return (
    <Menu width={220}>
      <Menu.Target>
        <button type="button" className="button main">
          <Icon name="plus" />
          {words.create}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {providers
          .filter(({ provider }) => provider !== 'manual')
          .map(({ provider }) => (
            <Menu.Item
              key={provider}
              onClick={() =>
                void navigate({ to: '/payment-accounts/new/$provider', params: { provider } })
              }
            >
              {names.provider(provider)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function useColumns(): Array<Column<Account>> {
  const { accounts: words, columns } = moneyWords.use()
  const names = useNames()
  return [
    {
      id: 'title',
      title: words.name,
      cell: row => (
        <Link to={toOf(row)} className="named">
          <bdi>{row.title}</bdi>
        </Link>
      )
    },
    { id: 'provider', title: columns.provider, cell: row => names.provider(row.provider) },
    {
      id: 'methods',
      title: words.ways,
      rank: 'second',
      cell: row => words.wayCount(row.methods.length)
    },
    { id: 'state', title: columns.state, width: '128px', cell: row => <AccountState of={row} /> }
  ]
}

export function AccountState({ of }: { of: Pick<Account, 'active'> }) {
  const { accounts: words } = moneyWords.use()
  return of.active ? (
    <State tone="ok">{words.active}</State>
  ) : (
    <State tone="calm">{words.paused}</State>
  )
}

function Small({ row }: { row: Account }) {
  const { accounts: words } = moneyWords.use()
  const names = useNames()
  return (
    <Link to={toOf(row)} className="row">
      <span className="name">
        <bdi>{row.title}</bdi>
      </span>
      <AccountState of={row} />
      <span className="muted small">
        {names.provider(row.provider)} · {words.wayCount(row.methods.length)}
      </span>
      <span />
    </Link>
  )
}
