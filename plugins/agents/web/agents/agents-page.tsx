import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useKeys, useMay, useMayInCompany } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { ActiveState } from '../active-state.tsx'
import { agentsQuery, agentTable } from '../agents-query.ts'
import { agentsWords } from '../agents-words.ts'
import type { Agent } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { useStateFilter } from '../state-filter.ts'
import type { AgentSearch } from './agent-search.ts'

export default function AgentsPage() {
  const { title } = agentsWords.use()
  const all = pageWords.use()
  const words = all.agents
  const navigate = useNavigate()
  const search: AgentSearch = useSearch({ strict: false })
  const change = (part: AgentSearch): void =>
    void navigate({ to: '/agents', search: { ...search, ...part }, replace: true })
  const mayEdit = useMayInCompany('agent.edit')
  const maySeeContact = useMay('agent.contact')
  useKeys({ c: () => mayEdit && void navigate({ to: '/agents/new' }) })
  const asked = useInfiniteQuery(agentsQuery(search))
  const columns = useColumns()
  const add = mayEdit && (
    <Link to="/agents/new" className="button main">
      <Icon name="plus" />
      {words.add}
    </Link>
  )
  return (
    <Page title={title} actions={add}>
      <Sections />
      <ListCard
        asked={asked}
        none={all}
        isFiltered={search.search !== undefined || search.state !== undefined}
        bar={{
          search: search.search ?? '',
          onSearch: value => change({ search: value || undefined }),
          placeholder: words.search,
          filters: [useStateFilter(search)],
          onFilter: (key, value) => change({ [key]: value }),
          children: maySeeContact && <CsvButton name="agents.csv" load={() => agentTable(search)} />
        }}
        name={title}
        columns={columns}
        sort={search.sort ?? 'name'}
        onSort={sort => change({ sort })}
        onOpen={({ id }) => void navigate({ to: '/agents/$agentId', params: { agentId: id } })}
        small={row => (
          <Link to="/agents/$agentId" params={{ agentId: row.id }} className="row">
            <span className="name">
              <bdi>{row.name}</bdi>
            </span>
            {row.active ? <span /> : <ActiveState active={false} />}
            <span className="muted small num">{row.code}</span>
            <span className="muted small num">{row.phone ?? row.email}</span>
          </Link>
        )}
        empty={{ icon: 'percent', title: words.emptyTitle, help: words.emptyHelp, actions: add }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Agent>> {
  const {
    agents: { fields }
  } = pageWords.use()
  return [
    {
      id: 'name',
      title: fields.name,
      sortable: true,
      cell: row => (
        <span style={{ display: 'flex', gap: 8, alignItems: 'baseline', minWidth: 0 }}>
          <Link to="/agents/$agentId" params={{ agentId: row.id }} className="named name">
            <bdi>{row.name}</bdi>
          </Link>
          <ActiveState active={row.active} />
        </span>
      )
    },
    {
      id: 'code',
      title: fields.code,
      sortable: true,
      width: '120px',
      cell: row => <span className="num">{row.code}</span>
    },
    {
      id: 'phone',
      title: fields.phone,
      rank: 'second',
      width: '168px',
      cell: row => <span className="num">{row.phone}</span>
    },
    {
      id: 'email',
      title: fields.email,
      rank: 'third',
      cell: row => (
        <span className="name muted">
          <bdi>{row.email}</bdi>
        </span>
      )
    }
  ]
}
