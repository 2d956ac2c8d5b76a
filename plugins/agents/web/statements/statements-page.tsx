import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Day, Icon, Money, Page, useMayInCompany } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { agentsWords } from '../agents-words.ts'
import { agentChoicesQuery } from '../agents-query.ts'
import type { Statement } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { CloseDialog } from './close-dialog.tsx'
import { PaidState } from './paid-state.tsx'
import type { AgentSearch } from '../agents/agent-search.ts'
import { statementsQuery } from './statements-query.ts'

export default function StatementsPage() {
  const { statements: title } = agentsWords.use()
  const all = pageWords.use()
  const words = all.statements
  const navigate = useNavigate()
  const search: AgentSearch = useSearch({ strict: false })
  const mayClose = useMayInCompany('statement.close')
  const seesAll = useMayInCompany('commission.read')
  const [isClosing, setIsClosing] = useState(false)
  const agents = useQuery({ ...agentChoicesQuery, enabled: seesAll }).data?.items ?? []
  const close = mayClose && (
    <button type="button" className="button main" onClick={() => setIsClosing(true)}>
      <Icon name="lock" />
      {words.close}
    </button>
  )
  return (
    <Page title={title} actions={close}>
      <Sections />
      <ListCard
        asked={useInfiniteQuery(statementsQuery(search))}
        none={all}
        isFiltered={search.agent !== undefined}
        bar={
          seesAll
            ? {
                filters: [
                  {
                    key: 'agent',
                    label: all.rules.agent,
                    ...(search.agent !== undefined && { value: search.agent }),
                    options: agents.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ],
                onFilter: (key, value) =>
                  void navigate({
                    to: '/agent-statements',
                    search: { ...search, [key]: value },
                    replace: true
                  })
              }
            : undefined
        }
        name={title}
        columns={useColumns()}
        onOpen={({ id }) =>
          void navigate({ to: '/agent-statements/$statementId', params: { statementId: id } })
        }
        small={row => (
          <Link
            to="/agent-statements/$statementId"
            params={{ statementId: row.id }}
            className="row"
          >
            <span className="name">
              <bdi>{row.agentName}</bdi>
            </span>
            <Money amount={row.closingMinor} />
            <span className="muted small num">{row.number}</span>
            <PaidState of={row} />
          </Link>
        )}
        empty={{ icon: 'stamp', title: words.emptyTitle, help: words.emptyHelp, actions: close }}
      />
      {isClosing && <CloseDialog onClose={() => setIsClosing(false)} />}
    </Page>
  )
}

function useColumns(): Array<Column<Statement>> {
  const { statements: words, rules } = pageWords.use()
  return [
    {
      id: 'number',
      title: words.number,
      width: '136px',
      cell: row => (
        <Link
          to="/agent-statements/$statementId"
          params={{ statementId: row.id }}
          className="named num"
        >
          {row.number}
        </Link>
      )
    },
    {
      id: 'agent',
      title: rules.agent,
      cell: row => (
        <span className="name">
          <bdi>{row.agentName}</bdi>
        </span>
      )
    },
    {
      id: 'period',
      title: words.period,
      width: '232px',
      rank: 'second',
      cell: row => (
        <>
          <Day of={row.fromDay} /> – <Day of={row.toDay} />
        </>
      )
    },
    {
      id: 'closing',
      title: words.closing,
      align: 'end',
      width: '128px',
      cell: row => <Money amount={row.closingMinor} />
    },
    { id: 'paid', title: words.paid, width: '136px', cell: row => <PaidState of={row} /> }
  ]
}
