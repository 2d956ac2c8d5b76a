import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { answer, api, Card, Failed, useMay, When } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Payment, Refund } from '../console.tsx'
import { MoneyState } from '../money/states.tsx'
import { Sum } from '../money/sum.tsx'
import { moneyWords } from '../money/money-words.ts'
import { refundsOfQuery } from './payment-query.ts'
import css from './payment.module.css'

/** What went back, or is on its way; what people pay out by hand they confirm here. */
export function RefundsCard({ payment }: { payment: Payment }) {
  const words = moneyWords.use()
  const { data, error, refetch } = useQuery(refundsOfQuery(payment.id))
  if (error !== null && data === undefined) {
    return (
      <Card title={words.views.refunds}>
        <Failed error={error} again={() => void refetch()} />
      </Card>
    )
  }
  if (data === undefined || data.items.length === 0) return null
  return (
    <Card title={words.views.refunds}>
      <ul className={css['money']}>
        {data.items.map(refund => (
          <OneRefund key={refund.id} refund={refund} byHand={payment.provider === 'manual'} />
        ))}
      </ul>
    </Card>
  )
}

const REFERENCE = 100
const REASON = 300

function OneRefund({ refund, byHand }: { refund: Refund; byHand: boolean }) {
  const words = moneyWords.use()
  const mayConfirm = useMay('payment.confirm')
  const [open, setOpen] = useState<'confirm' | 'reject' | null>(null)
  const params = { path: { refundId: refund.id } }
  const why =
    refund.failure?.message ?? (refund.origin === 'provider' ? words.providerRefund : refund.reason)
  return (
    <li>
      <MoneyState of="refund" state={refund.state} />
      <Sum amount={refund.amountMinor} currency={refund.currency} />
      <span className="muted small">
        <When at={refund.createdAt} />
        {why !== null && (
          <>
            {' '}
            · <bdi>{why}</bdi>
          </>
        )}
        {refund.confirmedReference !== null && (
          <>
            {' '}
            · <bdi>{refund.confirmedReference}</bdi>
          </>
        )}
      </span>
      {byHand && refund.state === 'pending' && mayConfirm ? (
        <span className="actions">
          <button type="button" className="button quiet" onClick={() => setOpen('reject')}>
            {words.refund.reject}
          </button>
          <button type="button" className="button" onClick={() => setOpen('confirm')}>
            {words.refund.confirm}
          </button>
        </span>
      ) : (
        <span />
      )}
      {open === 'confirm' && (
        <ReasonDialog
          touches="payments"
          title={words.refund.confirm}
          help={words.refund.confirmHelp}
          label={words.act.confirm.reference}
          most={REFERENCE}
          go={words.refund.confirm}
          done={words.refund.confirmed}
          onClose={() => setOpen(null)}
          run={reference =>
            answer(
              api.POST('/api/v1/payments/refunds/{refundId}/confirm', {
                params,
                body: reference === '' ? {} : { reference }
              })
            )
          }
        />
      )}
      {open === 'reject' && (
        <ReasonDialog
          touches="payments"
          title={words.refund.reject}
          help={words.refund.rejectHelp}
          label={words.act.reason}
          isRequired
          most={REASON}
          isDanger
          go={words.refund.reject}
          done={words.refund.rejected}
          onClose={() => setOpen(null)}
          run={reason =>
            answer(
              api.POST('/api/v1/payments/refunds/{refundId}/reject', { params, body: { reason } })
            )
          }
        />
      )}
    </li>
  )
}
