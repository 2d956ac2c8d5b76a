import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Money, useMe, When, useFigures } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { SessionRow } from '../console.tsx'
import { foreignDifference } from '../foreign-money.ts'
import { useNames } from '../sales/names.ts'
import { APPROVALS, STATES } from './session-search.ts'
import { SessionState } from './session-state.tsx'
import { sessionWords } from './session-words.ts'
import { SessionsList, useSessionSearch } from './sessions-list.tsx'
import { sessionsQuery } from './sessions-query.ts'

const Amount = ({ of }: { of: number | null }) => (of === null ? '–' : <Money amount={of} />)

export default function SessionsPage() {
  const words = sessionWords.use()
  const navigate = useNavigate()
  const names = useNames()
  const search = useSessionSearch()
  return (
    <SessionsList<SessionRow>
      of="sessions"
      asked={useInfiniteQuery(sessionsQuery(search))}
      columns={useColumns()}
      onOpen={row => void navigate({ to: `/sessions/${row.id}` })}
      small={row => (
        <Link to={`/sessions/${row.id}`} className="row">
          <span className="name">
            <bdi>{names.register(row.registerId)}</bdi> · <span className="num">{row.serial}</span>
          </span>
          <Amount of={row.differenceMinor} />
          <span className="muted small">
            <When at={row.openedAt} />
          </span>
          <SessionState of={row} />
        </Link>
      )}
      filters={[
        {
          key: 'state',
          label: words.filters.state,
          ...(search.state !== undefined && { value: search.state }),
          options: STATES.map(value => ({ value, label: words.states[value] }))
        },
        {
          key: 'approval',
          label: words.filters.approval,
          ...(search.approval !== undefined && { value: search.approval }),
          options: APPROVALS.map(value => ({ value, label: words.approvals[value] }))
        }
      ]}
      emptyHelp={words.emptyHelp}
    />
  )
}

function useColumns(): Array<Column<SessionRow>> {
  const { columns } = sessionWords.use()
  const figures = useFigures()
  const names = useNames()
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const shop: Column<SessionRow> = {
    id: 'shop',
    title: columns.shop,
    rank: 'third',
    cell: row => <bdi>{names.shop(row.shopId)}</bdi>
  }
  const amount = (
    id: 'expected' | 'counted' | 'difference',
    of: (row: SessionRow) => number | null
  ): Column<SessionRow> => ({
    id,
    title: columns[id],
    width: '120px',
    align: 'end',
    ...(id !== 'difference' && { rank: 'second' }),
    cell: row => <Amount of={of(row)} />
  })
  return [
    {
      id: 'register',
      title: columns.register,
      cell: row => (
        <Link to={`/sessions/${row.id}`} className="named">
          <bdi>{names.register(row.registerId)}</bdi> · <span className="num">{row.serial}</span>
        </Link>
      )
    },
    {
      id: 'opened',
      title: columns.opened,
      width: '144px',
      cell: row => <When at={row.openedAt} />
    },
    ...(shops.length > 1 ? [shop] : []),
    {
      id: 'by',
      title: columns.by,
      rank: 'third',
      cell: row => <bdi>{row.heldBy?.name}</bdi>
    },
    amount('expected', row => row.expectedMinor),
    amount('counted', row => row.countedMinor),
    {
      ...amount('difference', row => row.differenceMinor),
      cell: row => (
        <>
          <Amount of={row.differenceMinor} />
          {row.foreign.map(
            ({ currency, differenceMinor }) =>
              differenceMinor !== null &&
              differenceMinor !== 0 && (
                <div key={currency} className="num">
                  {foreignDifference(figures, currency, differenceMinor)}
                </div>
              )
          )}
        </>
      )
    },
    {
      id: 'state',
      title: columns.state,
      width: '168px',
      cell: row => <SessionState of={row} />
    }
  ]
}
