import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Day, Failed, Icon, Money, Page, useMayInCompany, Waiting } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { agentsWords } from '../agents-words.ts'
import type { Statement } from '../console.tsx'
import { EntrySmall, useEntryColumns } from '../entry-columns.tsx'
import { pageWords } from '../page-words.ts'
import { PaidState } from './paid-state.tsx'
import { PayDialog } from './pay-dialog.tsx'
import './statement.module.css'
import { statementQuery, statementTable } from './statements-query.ts'

/** A statement as it was closed; printed, it is the paper the agent gets. */
export default function StatementPage() {
  const { statements: title } = agentsWords.use()
  const { statements: words, entries: entryWords } = pageWords.use()
  const { statementId = '' } = useParams({ strict: false })
  const asked = useQuery(statementQuery(statementId))
  const columns = useEntryColumns()
  const [isPaying, setIsPaying] = useState(false)
  const mayPay = useMayInCompany('statement.pay')
  const back = { to: '/agent-statements', label: words.back }
  if (asked.data === undefined) {
    return (
      <Page title={title} back={back}>
        {asked.error === null ? (
          <Waiting rows={14} />
        ) : (
          <Failed error={asked.error} again={() => void asked.refetch()} />
        )}
      </Page>
    )
  }
  const { statement, entries } = asked.data
  const owedMinor = statement.closingMinor - statement.paidMinor
  return (
    <Page
      title={statement.number}
      back={back}
      state={<PaidState of={statement} />}
      about={
        <>
          <Link to="/agents/$agentId" params={{ agentId: statement.agentId }} className="button">
            <bdi>{statement.agentName}</bdi>
          </Link>{' '}
          <Day of={statement.fromDay} /> – <Day of={statement.toDay} />
        </>
      }
      actions={
        <>
          <CsvButton
            name={`statement-${statement.number}.csv`}
            load={() => statementTable(statement.id)}
          />
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" />
            {words.print}
          </button>
          {mayPay && owedMinor > 0 && (
            <button type="button" className="button main" onClick={() => setIsPaying(true)}>
              {words.payTitle}
            </button>
          )}
        </>
      }
    >
      <div className="stack" data-paper>
        <Balances of={statement} />
        <ListCard
          asked={wholeList({ ...asked, data: { items: entries } })}
          title={entryWords.listTitle}
          name={entryWords.listTitle}
          columns={columns}
          small={row => <EntrySmall row={row} />}
          empty={{ icon: 'percent', title: entryWords.none, help: entryWords.noneHelp }}
        />
      </div>
      {isPaying && (
        <PayDialog
          agentId={statement.agentId}
          statementId={statement.id}
          owedMinor={owedMinor}
          onClose={() => setIsPaying(false)}
        />
      )}
    </Page>
  )
}

function Balances({ of }: { of: Statement }) {
  const { account: words, statements } = pageWords.use()
  const amounts: Array<[label: string, amount: number]> = [
    [words.opening, of.openingMinor],
    [words.commission, of.commissionMinor],
    [words.adjustments, of.adjustmentMinor],
    [words.payouts, of.payoutMinor]
  ]
  return (
    <Card title={statements.closing}>
      <dl className="pairs">
        {amounts.map(([label, amount]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} is`}>
            <Money amount={amount} />
          </dd>
        ])}
        <dt>
          <b>{words.closing}</b>
        </dt>
        <dd>
          <b>
            <Money amount={of.closingMinor} />
          </b>
        </dd>
        {of.paidMinor > 0 && (
          <>
            <dt>{statements.paid}</dt>
            <dd>
              <Money amount={of.paidMinor} />
            </dd>
          </>
        )}
      </dl>
    </Card>
  )
}
