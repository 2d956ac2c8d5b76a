import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import {
  ActionsAt,
  Failed,
  formatMoney,
  Page,
  PanelsAt,
  useFigures,
  useMay,
  Waiting,
  When
} from 'stoa/web'
import type { Payment } from '../console.tsx'
import { ExchangesCard } from '../log/exchanges-card.tsx'
import { useNames } from '../money/names.ts'
import { MoneyState } from '../money/states.tsx'
import { moneyWords } from '../money/money-words.ts'
import { Difference } from './difference.tsx'
import { PayerCard } from './payer-card.tsx'
import { PaymentActions, type Opened } from './payment-actions.tsx'
import { PaymentDialogs } from './payment-dialogs.tsx'
import { PaymentFacts } from './payment-facts.tsx'
import { paymentQuery } from './payment-query.ts'
import { Proofs } from './proofs.tsx'
import { RefundsCard } from './refunds-card.tsx'

export default function PaymentPage() {
  const words = moneyWords.use()
  const { paymentId = '' } = useParams({ strict: false })
  const { data: payment, error, refetch } = useQuery(paymentQuery(paymentId))
  if (payment !== undefined) return <Shown payment={payment} />
  return (
    <Page title={words.payment} back={{ to: '/payments', label: words.back }}>
      {error !== null ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        <Waiting rows={12} />
      )}
    </Page>
  )
}

function Shown({ payment }: { payment: Payment }) {
  const words = moneyWords.use()
  const names = useNames()
  const figures = useFigures()
  const mayManage = useMay('payment.manage')
  const [open, setOpen] = useState<Opened | null>(null)
  return (
    <Page
      title={formatMoney({ ...figures, currency: payment.currency }, payment.amountMinor)}
      back={{ to: '/payments', label: words.back }}
      state={<MoneyState of="payment" state={payment.state} />}
      about={
        <>
          {names.way(payment)} · <When at={payment.createdAt} />
        </>
      }
      actions={
        <>
          <ActionsAt place="payments.payment" given={{ payment }} />
          <PaymentActions payment={payment} onOpen={setOpen} />
        </>
      }
    >
      <div className="split">
        <div className="stack">
          <Difference payment={payment} />
          <PayerCard payment={payment} />
          <Proofs payment={payment} />
          <RefundsCard payment={payment} />
          {mayManage && <ExchangesCard paymentId={payment.id} />}
        </div>
        <div className="stack">
          <PaymentFacts payment={payment} />
          <PanelsAt place="payments.payment" given={{ payment }} />
        </div>
      </div>
      {open !== null && (
        <PaymentDialogs payment={payment} open={open} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}
