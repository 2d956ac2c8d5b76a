import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Card, Day, Money, useMayInCompany } from 'stoa/web'
import type { Account, Agent } from '../console.tsx'
import { figuresQuery } from '../figures/figures-query.ts'
import { pageWords } from '../page-words.ts'
import { AdjustDialog } from '../statements/adjust-dialog.tsx'
import { CloseDialog } from '../statements/close-dialog.tsx'
import { PayDialog } from '../statements/pay-dialog.tsx'
import css from './account.module.css'

/** What they sold this month, and what is owed to them since their latest statement. */
export function AccountCard({ agent, account }: { agent: Agent; account: Account }) {
  const { account: words } = pageWords.use()
  const [open, setOpen] = useState<'adjust' | 'pay' | 'close' | null>(null)
  const may = {
    adjust: useMayInCompany('statement.adjust'),
    pay: useMayInCompany('statement.pay') && account.closingMinor > 0,
    close: useMayInCompany('statement.close')
  }
  const figures = useQuery(figuresQuery({})).data
  const month = figures?.items.find(({ agentId }) => agentId === agent.id)
  const close = (): void => setOpen(null)
  const amounts: Array<[label: string, amount: number]> = [
    [words.opening, account.openingMinor],
    [words.commission, account.commissionMinor],
    [words.adjustments, account.adjustmentMinor],
    [words.payouts, account.payoutMinor]
  ]
  return (
    <Card
      title={words.title}
      about={account.fromDay !== null && <Range from={account.fromDay} to={account.toDay} />}
    >
      <dl className="pairs">
        <dt>{words.month}</dt>
        <dd>
          <Money amount={month?.commissionMinor ?? 0} />
        </dd>
        {amounts.map(([label, amount]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} is`}>
            <Money amount={amount} />
          </dd>
        ])}
        <dt>
          <b>{words.owed}</b>
        </dt>
        <dd>
          <b>
            <Money amount={account.closingMinor} />
          </b>
        </dd>
      </dl>
      {Object.values(may).some(Boolean) && (
        <div className={css['acts']}>
          {may.adjust && (
            <button type="button" className="button" onClick={() => setOpen('adjust')}>
              {words.adjust}
            </button>
          )}
          {may.close && (
            <button type="button" className="button" onClick={() => setOpen('close')}>
              {words.close}
            </button>
          )}
          {may.pay && (
            <button type="button" className="button" onClick={() => setOpen('pay')}>
              {words.pay}
            </button>
          )}
        </div>
      )}
      {open === 'adjust' && <AdjustDialog agentId={agent.id} onClose={close} />}
      {open === 'close' && <CloseDialog agentId={agent.id} onClose={close} />}
      {open === 'pay' && (
        <PayDialog agentId={agent.id} owedMinor={account.closingMinor} onClose={close} />
      )}
    </Card>
  )
}

const Range = ({ from, to }: { from: string; to: string }) => (
  <>
    <Day of={from} /> – <Day of={to} />
  </>
)
