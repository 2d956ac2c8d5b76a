import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Day, Failed, Money, Page, useMay, Waiting } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { accountsWords } from '../accounts-words.ts'
import { pageWords } from '../page-words.ts'
import { AccountDialog } from './account-dialog.tsx'
import { AccountFigures } from './account-figures.tsx'
import { AccountState } from './account-state.tsx'
import { accountQuery, entriesQuery, type Account, type Entry } from './accounts-query.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { PayDialog } from './pay-dialog.tsx'

export default function AccountPage() {
  const words = pageWords.use()
  // Payment accounts are accounts as well, and have a page of their own.
  const { houseAccountId: accountId = '' } = useParams({ strict: false })
  const { data: account, error, refetch } = useQuery(accountQuery(accountId))
  const back = { to: '/accounts', label: words.back }
  if (account !== undefined) return <Known account={account} />
  return (
    <Page title={words.title} back={back}>
      {error === null ? (
        <Waiting rows={10} />
      ) : (
        <Failed error={error} again={() => void refetch()} />
      )}
    </Page>
  )
}

function Known({ account }: { account: Account }) {
  const words = pageWords.use()
  const entries = useInfiniteQuery(entriesQuery(account.id))
  return (
    <Page
      title={account.customerName ?? words.unnamed}
      back={{ to: '/accounts', label: words.back }}
      state={<AccountState row={account} />}
      actions={<Acts account={account} />}
    >
      <div className="stack">
        <Card title={accountsWords.use().one}>
          <AccountFigures account={account} />
          {account.note !== null && (
            <p className="muted" dir="auto">
              {account.note}
            </p>
          )}
          <Link
            className="button"
            to="/customers/$customerId"
            params={{ customerId: account.customerId }}
          >
            {words.toCustomer}
          </Link>
        </Card>
        <ListCard
          asked={entries}
          none={words}
          isFiltered={false}
          name={words.entries}
          columns={useColumns()}
          small={row => (
            <div className="row">
              <span className="name">
                <What entry={row} />
              </span>
              <Money amount={row.amountMinor} />
              <span className="muted small">
                <Day of={row.businessDay} />
              </span>
            </div>
          )}
          empty={{ icon: 'history', title: words.entriesEmpty, help: words.entriesHelp }}
        />
      </div>
    </Page>
  )
}

function Acts({ account }: { account: Account }) {
  const words = pageWords.use()
  const [dialog, setDialog] = useState<'pay' | 'adjust' | 'change' | null>(null)
  const may = {
    pay: useMay('account.take-payment'),
    adjust: useMay('account.adjust'),
    change: useMay('account.edit')
  }
  const close = (): void => setDialog(null)
  return (
    <>
      {may.change && (
        <button type="button" className="button" onClick={() => setDialog('change')}>
          {words.change}
        </button>
      )}
      {may.adjust && (
        <button type="button" className="button" onClick={() => setDialog('adjust')}>
          {words.adjust}
        </button>
      )}
      {may.pay && (
        <button type="button" className="button main" onClick={() => setDialog('pay')}>
          {words.pay}
        </button>
      )}
      {dialog === 'pay' && <PayDialog account={account} onClose={close} />}
      {dialog === 'adjust' && <AdjustDialog account={account} onClose={close} />}
      {dialog === 'change' && <AccountDialog account={account} onClose={close} />}
    </>
  )
}

/** A sale leads to its page; a payment says how it was made. */
function What({ entry }: { entry: Entry }) {
  const words = pageWords.use()
  const { kind, documentId, method, reference, note } = entry
  const said = [method === null ? null : words.methods[method], reference, note].filter(Boolean)
  return (
    <>
      {documentId === null ? (
        words.kinds[kind]
      ) : (
        <Link to={`/sales/${documentId}`} className="named">
          {words.kinds[kind]}
        </Link>
      )}
      {said.length > 0 && <span className="muted small"> {said.join(' · ')}</span>}
    </>
  )
}

function useColumns(): Array<Column<Entry>> {
  const words = pageWords.use()
  return [
    {
      id: 'day',
      title: words.day,
      width: '128px',
      cell: ({ businessDay }) => <Day of={businessDay} />
    },
    { id: 'what', title: words.what, cell: row => <What entry={row} /> },
    {
      id: 'due',
      title: words.due,
      width: '128px',
      cell: ({ dueOn }) => dueOn !== null && <Day of={dueOn} />
    },
    {
      id: 'by',
      title: words.by,
      rank: 'third',
      cell: ({ user }) => <bdi>{user?.name}</bdi>
    },
    {
      id: 'amount',
      title: words.amount,
      width: '128px',
      align: 'end',
      cell: ({ amountMinor }) => <Money amount={amountMinor} />
    },
    {
      id: 'balance',
      title: words.balance,
      width: '128px',
      align: 'end',
      cell: ({ balanceMinor }) => <Money amount={balanceMinor} />
    }
  ]
}
