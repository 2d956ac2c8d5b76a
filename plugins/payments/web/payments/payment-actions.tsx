import { Menu } from '@mantine/core'
import { Icon, useMay } from 'stoa/web'
import type { Payment } from '../console.tsx'
import { moneyWords } from '../money/money-words.ts'

/** The dialogs of a payment. */
export type Opened = 'confirm' | 'reject' | 'cancel' | 'capture' | 'refund'

const OPEN = ['created', 'requires-action', 'authorized', 'unknown']
/** Money may come after all: what was closed can still be confirmed. */
const MAY_COME = [...OPEN, 'failed', 'expired', 'cancelled']

/** What of a payment can still go back. */
export const leftOf = (payment: Payment): number =>
  payment.capturedMinor - payment.refundedMinor - payment.refundPendingMinor - payment.disputedMinor

interface Props {
  payment: Payment
  onOpen(what: Opened): void
}

/** What can be done with a payment as it stands, by whoever may; one main action. */
export function PaymentActions({ payment, onOpen }: Props) {
  const { act: words, more } = moneyWords.use()
  const [mayConfirm, mayRequest, mayRefund] = [
    useMay('payment.confirm'),
    useMay('payment.request'),
    useMay('payment.refund')
  ]
  const { state, provider } = payment
  const byHand = provider === 'manual'
  const isOpen = OPEN.includes(state) && !payment.cancelRequested
  const canReject = mayConfirm && byHand && OPEN.includes(state)
  const canCancel = mayRequest && isOpen
  return (
    <>
      {mayRefund && state === 'captured' && leftOf(payment) > 0 && (
        <button type="button" className="button" onClick={() => onOpen('refund')}>
          <Icon name="undo" />
          {words.refund.open}
        </button>
      )}
      {(canReject || canCancel) && (
        <Menu width={240}>
          <Menu.Target>
            <button type="button" className="button only" aria-label={more}>
              <Icon name="more" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {canReject && (
              <Menu.Item onClick={() => onOpen('reject')}>{words.reject.open}</Menu.Item>
            )}
            {canCancel && (
              <Menu.Item color="var(--bad)" onClick={() => onOpen('cancel')}>
                {words.cancel.open}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {mayConfirm && byHand && MAY_COME.includes(state) && (
        <button type="button" className="button main" onClick={() => onOpen('confirm')}>
          <Icon name="check" />
          {words.confirm.open}
        </button>
      )}
      {mayConfirm && !byHand && state === 'authorized' && (
        <button type="button" className="button main" onClick={() => onOpen('capture')}>
          <Icon name="check" />
          {words.capture.open}
        </button>
      )}
    </>
  )
}
