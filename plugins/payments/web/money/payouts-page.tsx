import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Icon, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Payout } from '../console.tsx'
import { moneyWords } from './money-words.ts'
import { filterOf, MoneyList, useMoneySearch } from './money-list.tsx'
import { payoutsQuery } from './money-query.ts'
import { PayoutDialog } from './payout-dialog.tsx'
import { MoneyState, PAYOUT_STATES } from './states.tsx'
import { Sum } from './sum.tsx'

export default function PayoutsPage() {
  const words = moneyWords.use()
  const search = useMoneySearch()
  const mayCreate = useMay('payout.create')
  const [creating, setCreating] = useState(false)
  const create = mayCreate && (
    <button type="button" className="button main" onClick={() => setCreating(true)}>
      <Icon name="plus" />
      {words.payout.create}
    </button>
  )
  return (
    <>
      <MoneyList
        of="payouts"
        title={words.views.payouts}
        asked={useInfiniteQuery(payoutsQuery(search))}
        columns={useColumns()}
        small={row => (
          <div className="row">
            <span className="name">
              <bdi>{row.holder}</bdi>
            </span>
            <Sum amount={row.amountMinor} currency={row.currency} />
            <span className="muted small">
              <When at={row.createdAt} />
            </span>
            <MoneyState of="payout" state={row.state} />
          </div>
        )}
        filters={[
          filterOf('state', words.columns.state, search.state, PAYOUT_STATES, words.states.payout)
        ]}
        empty={{ icon: 'send', ...words.noPayouts }}
        actions={create}
      />
      {creating && <PayoutDialog onClose={() => setCreating(false)} />}
    </>
  )
}

function useColumns(): Array<Column<Payout>> {
  const { columns } = moneyWords.use()
  return [
    { id: 'at', title: columns.at, width: '136px', cell: row => <When at={row.createdAt} /> },
    {
      id: 'holder',
      title: columns.recipient,
      cell: row => (
        <>
          <bdi>{row.holder}</bdi>{' '}
          <span className="muted num">
            {row.channel} ···{row.numberEnd}
          </span>
        </>
      )
    },
    {
      id: 'description',
      title: columns.description,
      rank: 'second',
      cell: row => (
        <span className="name">
          <bdi>{row.description}</bdi>
        </span>
      )
    },
    {
      id: 'state',
      title: columns.state,
      cell: row => (
        <>
          <MoneyState of="payout" state={row.state} />{' '}
          {row.failure !== null && <span className="muted small">{row.failure.message}</span>}
        </>
      )
    },
    {
      id: 'amount',
      title: columns.amount,
      align: 'end',
      width: '136px',
      cell: row => <Sum amount={row.amountMinor} currency={row.currency} />
    }
  ]
}
