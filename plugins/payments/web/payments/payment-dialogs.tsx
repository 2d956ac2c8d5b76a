import { useState } from 'react'
import { answer, api, attempt, formatMoney, useFigures } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { Payment } from '../console.tsx'
import { moneyWords } from '../money/money-words.ts'
import { leftOf, type Opened } from './payment-actions.tsx'

interface Props {
  payment: Payment
  open: Opened
  onClose(): void
}

const REFERENCE = 100
const REASON = 300

/** Each says what happens, asks for what the API wants to know, and shows what it refuses. */
export function PaymentDialogs({ payment, open, onClose }: Props) {
  const { act: words } = moneyWords.use()
  const figures = { ...useFigures(), currency: payment.currency }
  const params = { path: { paymentId: payment.id } }
  const of = words[open]
  const amount = formatMoney(figures, payment.amountMinor)
  const shared = {
    touches: 'payments',
    title: of.title(amount),
    help: of.help,
    done: of.done,
    onClose
  }
  if (open === 'refund') return <RefundDialog payment={payment} onClose={onClose} />
  if (open === 'confirm') {
    return (
      <ReasonDialog
        {...shared}
        label={words.confirm.reference}
        most={REFERENCE}
        go={words.confirm.go(amount)}
        run={reference =>
          answer(
            api.POST('/api/v1/payments/payments/{paymentId}/confirm', {
              params,
              body: reference === '' ? {} : { reference }
            })
          )
        }
      />
    )
  }
  if (open === 'reject') {
    return (
      <ReasonDialog
        {...shared}
        label={words.reason}
        isRequired
        most={REASON}
        isDanger
        go={words.reject.go}
        run={reason =>
          answer(
            api.POST('/api/v1/payments/payments/{paymentId}/reject', { params, body: { reason } })
          )
        }
      />
    )
  }
  if (open === 'cancel') {
    return (
      <ReasonDialog
        {...shared}
        isDanger
        go={words.cancel.go}
        run={() => answer(api.POST('/api/v1/payments/payments/{paymentId}/cancel', { params }))}
      />
    )
  }
  return (
    <ReasonDialog
      {...shared}
      go={words.capture.go(amount)}
      run={() =>
        answer(api.POST('/api/v1/payments/payments/{paymentId}/capture', { params, body: {} }))
      }
    />
  )
}

function RefundDialog({ payment, onClose }: Omit<Props, 'open'>) {
  const { act } = moneyWords.use()
  const words = act.refund
  const figures = { ...useFigures(), currency: payment.currency }
  const left = leftOf(payment)
  const [amountMinor, setAmount] = useState<number | null>(left)
  const isAmount = amountMinor !== null && amountMinor > 0
  return (
    <ReasonDialog
      touches="payments"
      title={words.title(formatMoney(figures, payment.amountMinor))}
      help={payment.provider === 'manual' ? words.helpByHand : words.help}
      label={words.reason}
      most={REASON}
      isBlocked={!isAmount}
      go={words.go(formatMoney(figures, isAmount ? amountMinor : 0))}
      done={words.done}
      onClose={onClose}
      run={reason =>
        attempt(['refund', payment.id, amountMinor, reason], key =>
          answer(
            api.POST('/api/v1/payments/payments/{paymentId}/refunds', {
              headers: { 'idempotency-key': key },
              params: { path: { paymentId: payment.id } },
              body: { amountMinor: amountMinor ?? 0, ...(reason !== '' && { reason }) }
            })
          )
        )
      }
    >
      <MoneyInput
        label={words.amount}
        description={words.left(formatMoney(figures, left))}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        currency={payment.currency}
        value={amountMinor}
        onChange={setAmount}
      />
    </ReasonDialog>
  )
}
