import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { PaymentRow } from '../console.tsx'
import { filterOf, MoneyList, useMoneySearch } from '../money/money-list.tsx'
import { paymentsQuery } from '../money/money-query.ts'
import { useNames } from '../money/names.ts'
import { MoneyState, PAYMENT_STATES } from '../money/states.tsx'
import { Sum } from '../money/sum.tsx'
import { moneyWords } from '../money/money-words.ts'
import css from '../money/money.module.css'
import { RequestDialog } from './request-dialog.tsx'

const toOf = ({ id }: PaymentRow): string => `/payments/${id}`

export default function PaymentsPage() {
  const words = moneyWords.use()
  const names = useNames()
  const search = useMoneySearch()
  const mayRequest = useMay('payment.request')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <MoneyList
        of="payments"
        title={words.title}
        asked={useInfiniteQuery(paymentsQuery(search))}
        columns={useColumns()}
        to={toOf}
        small={row => (
          <Link to={toOf(row)} className="row">
            <span className="name">
              <bdi>{row.customer?.name ?? names.way(row)}</bdi>
            </span>
            <Sum amount={row.amountMinor} currency={row.currency} />
            <span className="muted small">
              <When at={row.createdAt} />
            </span>
            <MoneyState of="payment" state={row.state} />
          </Link>
        )}
        filters={[
          filterOf(
            'state',
            words.columns.state,
            search.state,
            PAYMENT_STATES,
            words.states.payment
          ),
          {
            key: 'differs',
            label: words.differs,
            value: search.differs === true ? 'yes' : undefined,
            options: [{ value: 'yes', label: words.differsOnly }]
          }
        ]}
        empty={{ icon: 'payments', ...words.noPayments }}
        actions={
          mayRequest && (
            <button type="button" className="button main" onClick={() => setAsking(true)}>
              <Icon name="plus" />
              {words.request.open}
            </button>
          )
        }
      />
      {asking && <RequestDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function useColumns(): Array<Column<PaymentRow>> {
  const { columns, purposes, differs } = moneyWords.use()
  const names = useNames()
  return [
    { id: 'at', title: columns.at, width: '136px', cell: row => <When at={row.createdAt} /> },
    {
      id: 'way',
      title: columns.way,
      cell: row => (
        <>
          <Link to={toOf(row)} className="named">
            {names.way(row)}
          </Link>
          {row.differs !== null && row.differs.resolved === null && (
            <span className={css['flag']} title={differs}>
              <Icon name="flag" size={13} />
              <span className="hidden">{differs}</span>
            </span>
          )}
        </>
      )
    },
    {
      id: 'customer',
      title: columns.customer,
      rank: 'second',
      cell: row => (
        <span className="name">
          <bdi>{row.customer?.name ?? ''}</bdi>
        </span>
      )
    },
    {
      id: 'purpose',
      title: columns.purpose,
      rank: 'third',
      cell: row => purposes[row.purpose.type] ?? row.purpose.type
    },
    {
      id: 'state',
      title: columns.state,
      cell: row => <MoneyState of="payment" state={row.state} />
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
