import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Dispute } from '../console.tsx'
import { moneyWords } from './money-words.ts'
import { filterOf, MoneyList, useMoneySearch } from './money-list.tsx'
import { disputesQuery } from './money-query.ts'
import { DISPUTE_STATES, MoneyState } from './states.tsx'
import { Sum } from './sum.tsx'

const toOf = ({ paymentId }: Dispute): string => `/payments/${paymentId}`

/** They are answered at the provider; here stands how far they are, and until when to answer. */
export default function DisputesPage() {
  const words = moneyWords.use()
  const search = useMoneySearch()
  return (
    <MoneyList
      of="disputes"
      title={words.views.disputes}
      asked={useInfiniteQuery(disputesQuery(search))}
      columns={useColumns()}
      to={toOf}
      small={row => (
        <Link to={toOf(row)} className="row">
          <span className="name">
            <bdi>{row.description}</bdi>
          </span>
          <Sum amount={row.amountMinor} currency={row.currency} />
          <span className="muted small">
            <When at={row.respondBy ?? row.createdAt} />
          </span>
          <MoneyState of="dispute" state={row.state} />
        </Link>
      )}
      filters={[
        filterOf('state', words.columns.state, search.state, DISPUTE_STATES, words.states.dispute)
      ]}
      empty={{ icon: 'scale', ...words.noDisputes }}
    />
  )
}

function useColumns(): Array<Column<Dispute>> {
  const { columns, providers } = moneyWords.use()
  return [
    { id: 'at', title: columns.at, width: '136px', cell: row => <When at={row.createdAt} /> },
    {
      id: 'what',
      title: columns.description,
      cell: row => (
        <Link to={toOf(row)} className="named name">
          <bdi>{row.description}</bdi>
        </Link>
      )
    },
    {
      id: 'provider',
      title: columns.provider,
      rank: 'second',
      cell: row => providers[row.provider] ?? row.provider
    },
    {
      id: 'reason',
      title: columns.reason,
      rank: 'third',
      cell: row => <bdi>{row.reason ?? ''}</bdi>
    },
    {
      id: 'until',
      title: columns.respondBy,
      cell: row => row.respondBy !== null && <When at={row.respondBy} />
    },
    {
      id: 'state',
      title: columns.state,
      cell: row => <MoneyState of="dispute" state={row.state} />
    },
    {
      id: 'amount',
      title: columns.amount,
      align: 'end',
      width: '128px',
      cell: row => <Sum amount={row.amountMinor} currency={row.currency} />
    }
  ]
}
