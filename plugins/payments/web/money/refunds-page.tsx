import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { RefundRow } from '../console.tsx'
import { moneyWords } from './money-words.ts'
import { filterOf, MoneyList, useMoneySearch } from './money-list.tsx'
import { refundsQuery } from './money-query.ts'
import { MoneyState, REFUND_STATES } from './states.tsx'
import { Sum } from './sum.tsx'

const toOf = ({ paymentId }: RefundRow): string => `/payments/${paymentId}`

export default function RefundsPage() {
  const words = moneyWords.use()
  const search = useMoneySearch()
  return (
    <MoneyList
      of="refunds"
      title={words.views.refunds}
      asked={useInfiniteQuery(refundsQuery(search))}
      columns={useColumns()}
      to={toOf}
      small={row => (
        <Link to={toOf(row)} className="row">
          <span className="name">
            <bdi>{row.customer?.name ?? row.description}</bdi>
          </span>
          <Sum amount={row.amountMinor} currency={row.currency} />
          <span className="muted small">
            <When at={row.createdAt} />
          </span>
          <MoneyState of="refund" state={row.state} />
        </Link>
      )}
      filters={[
        filterOf('state', words.columns.state, search.state, REFUND_STATES, words.states.refund)
      ]}
      empty={{ icon: 'undo', ...words.noRefunds }}
    />
  )
}

function useColumns(): Array<Column<RefundRow>> {
  const { columns, methods, providerRefund } = moneyWords.use()
  return [
    { id: 'at', title: columns.at, width: '136px', cell: row => <When at={row.createdAt} /> },
    {
      id: 'who',
      title: columns.customer,
      cell: row => (
        <Link to={toOf(row)} className="named name">
          <bdi>{row.customer?.name ?? row.description}</bdi>
        </Link>
      )
    },
    {
      id: 'way',
      title: columns.way,
      rank: 'second',
      cell: row => methods[row.method] ?? row.method
    },
    {
      id: 'reason',
      title: columns.reason,
      rank: 'third',
      cell: row => (
        <span className="name">
          <bdi>{row.origin === 'provider' ? providerRefund : (row.reason ?? '')}</bdi>
        </span>
      )
    },
    {
      id: 'state',
      title: columns.state,
      cell: row => <MoneyState of="refund" state={row.state} />
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
