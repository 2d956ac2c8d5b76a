import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Money, Page, type Reply } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { agentsWords } from '../agents-words.ts'
import { pageWords } from '../page-words.ts'
import css from './figures.module.css'
import { figuresQuery, figuresTable } from './figures-query.ts'
import type { AgentSearch } from '../agents/agent-search.ts'

type Figure = Reply<'/api/v1/agents/figures'>['items'][number] & { id: string }

/** What each agent sold in some days: this month, unless others are chosen. */
export default function FiguresPage() {
  const { figures: title } = agentsWords.use()
  const { figures: words } = pageWords.use()
  const navigate = useNavigate()
  const search: AgentSearch = useSearch({ strict: false })
  const asked = useQuery(figuresQuery(search))
  const change = (part: AgentSearch): void =>
    void navigate({ to: '/agent-figures', search: { ...search, ...part }, replace: true })
  const { data } = asked
  const rows = data && { items: data.items.map(one => ({ ...one, id: one.agentId })) }
  return (
    <Page
      title={title}
      actions={
        data !== undefined && (
          <CsvButton
            name={`agents-${data.from}-${data.to}.csv`}
            load={() => figuresTable({ from: data.from, to: data.to })}
          />
        )
      }
    >
      <Sections />
      <div className={css['dates']}>
        <TextInput
          type="date"
          label={words.from}
          max="9999-12-31"
          value={search.from ?? data?.from ?? ''}
          onChange={event => change({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={words.to}
          max="9999-12-31"
          value={search.to ?? data?.to ?? ''}
          onChange={event => change({ to: event.currentTarget.value || undefined })}
        />
      </div>
      <ListCard
        asked={wholeList({ ...asked, data: rows })}
        name={title}
        columns={useColumns()}
        onOpen={({ id }) => void navigate({ to: '/agents/$agentId', params: { agentId: id } })}
        small={row => (
          <Link to="/agents/$agentId" params={{ agentId: row.id }} className="row">
            <span className="name">
              <bdi>{row.name}</bdi>
            </span>
            <Money amount={row.netMinor} />
            <span className="muted small">
              <Count of={row.sales} /> {words.sales}
            </span>
            <span className="muted small">
              <Money amount={row.commissionMinor} />
            </span>
          </Link>
        )}
        empty={{ icon: 'reports', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Figure>> {
  const { figures: words } = pageWords.use()
  const amount = (
    id: 'netMinor' | 'totalMinor' | 'commissionMinor',
    title: string,
    rank?: 'second'
  ): Column<Figure> => ({
    id,
    title,
    align: 'end',
    width: '136px',
    ...(rank && { rank }),
    cell: row => <Money amount={row[id]} />
  })
  return [
    {
      id: 'agent',
      title: words.agent,
      cell: row => (
        <Link to="/agents/$agentId" params={{ agentId: row.id }} className="named name">
          <bdi>{row.name}</bdi>
        </Link>
      )
    },
    {
      id: 'sales',
      title: words.sales,
      align: 'end',
      width: '96px',
      cell: row => <Count of={row.sales} />
    },
    amount('netMinor', words.net),
    amount('totalMinor', words.total, 'second'),
    amount('commissionMinor', words.commission)
  ]
}
