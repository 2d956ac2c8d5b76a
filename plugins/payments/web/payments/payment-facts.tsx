import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Card, useMay, When } from 'stoa/web'
import type { Payment } from '../console.tsx'
import { useNames } from '../money/names.ts'
import { MoneyState } from '../money/states.tsx'
import { Sum } from '../money/sum.tsx'
import { moneyWords } from '../money/money-words.ts'
import css from './payment.module.css'

export function PaymentFacts({ payment }: { payment: Payment }) {
  const words = moneyWords.use()
  const names = useNames()
  const { facts, columns } = words
  const { currency } = payment
  const sum = (amount: number): ReactNode => <Sum amount={amount} currency={currency} />
  const text = (value: string | null): ReactNode => value !== null && <bdi>{value}</bdi>
  const at = (value: string | null): ReactNode => value !== null && <When at={value} />
  const rows: Array<[label: string, value: ReactNode]> = [
    [columns.provider, names.provider(payment.provider)],
    [columns.shop, names.shops.length > 1 && text(names.shop(payment.shopId))],
    [columns.purpose, <Purpose key="purpose" of={payment.purpose} />],
    [facts.captured, payment.capturedMinor > 0 && sum(payment.capturedMinor)],
    [facts.refunded, payment.refundedMinor > 0 && sum(payment.refundedMinor)],
    [facts.refundPending, payment.refundPendingMinor > 0 && sum(payment.refundPendingMinor)],
    [facts.disputed, payment.disputedMinor > 0 && sum(payment.disputedMinor)],
    [
      facts.dispute,
      payment.dispute !== null && <MoneyState of="dispute" state={payment.dispute} />
    ],
    [facts.rounding, payment.roundingMinor !== 0 && sum(payment.roundingMinor)],
    [facts.capturedAt, at(payment.capturedAt)],
    [facts.expiresAt, payment.state !== 'captured' && at(payment.expiresAt)],
    [facts.reference, text(payment.confirmedReference)]
  ]
  return (
    <>
      <Card title={words.payment}>
        <dl className="pairs">
          {rows
            .filter(([, value]) => value !== null && value !== false)
            .map(([label, value]) => [
              <dt key={label}>{label}</dt>,
              <dd key={`${label} is`}>{value}</dd>
            ])}
        </dl>
        <p className={`muted small ${css['description']}`} dir="auto">
          {payment.description}
        </p>
        {payment.providerReference !== null && (
          <p className={`muted small num ${css['reference']}`}>{payment.providerReference}</p>
        )}
        {payment.failure !== null && (
          <p className="note bad">
            <bdi>{payment.failure.message}</bdi>
          </p>
        )}
        {payment.cancelRequested && payment.state !== 'cancelled' && (
          <p className="note warn">{facts.cancelling}</p>
        )}
      </Card>
      {payment.customer !== null && (
        <Card title={columns.customer}>
          <p>
            <b>
              <bdi>{payment.customer.name}</bdi>
            </b>
          </p>
          <p className="small muted">
            <bdi>{payment.customer.email}</bdi>
          </p>
          <p className="small muted num">{payment.customer.phone}</p>
        </Card>
      )}
    </>
  )
}

/** Leads to what the payment is for, where that has a page the reader may see. */
function Purpose({ of: { type, id } }: { of: Payment['purpose'] }) {
  const { purposes } = moneyWords.use()
  const mayOrder = useMay('order.read')
  const name = purposes[type] ?? type
  if (type !== 'storefront.order' || !mayOrder) return <>{name}</>
  return (
    <Link to="/orders/$orderId" params={{ orderId: id }} className="link">
      {name}
    </Link>
  )
}
