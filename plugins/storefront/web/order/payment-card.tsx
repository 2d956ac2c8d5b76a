import { Link } from '@tanstack/react-router'
import { Card, Money, State, useMay, When, type Tone } from 'stoa/web'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import css from './order.module.css'

const TONES: Record<string, Tone> = {
  captured: 'ok',
  authorized: 'accent',
  'requires-action': 'warn',
  created: 'warn',
  unknown: 'warn',
  failed: 'bad',
  refunded: 'calm',
  pending: 'warn'
}

/** Each try to pay, and each refund; the payment's own page is a click away for who may see it. */
export function PaymentCard({ order }: { order: Order }) {
  const { money: words } = storefrontWords.use()
  const mayRead = useMay('payment.read')
  return (
    <Card title={words.title}>
      {order.payments.length === 0 && order.refunds.length === 0 ? (
        <p className="muted small">{words.none}</p>
      ) : (
        <ul className={css['money']}>
          {order.payments.map(({ paymentId, method, channel, state, amountMinor, createdAt }) => (
            <li key={paymentId}>
              <span>
                {mayRead ? (
                  <Link to="/payments/$paymentId" params={{ paymentId }} className="named">
                    {words.methods[method] ?? method}
                  </Link>
                ) : (
                  (words.methods[method] ?? method)
                )}
                {channel !== null && <span className="muted"> · {channel}</span>}
              </span>
              <Money amount={amountMinor} />
              <span className="muted small">
                <When at={createdAt} />
              </span>
              <State tone={TONES[state] ?? 'calm'}>{words.states[state] ?? state}</State>
            </li>
          ))}
          {order.refunds.map(({ refundId, cause, state, amountMinor, createdAt }) => (
            <li key={refundId}>
              <span>{words.causes[cause] ?? words.refund}</span>
              <Money amount={-amountMinor} />
              <span className="muted small">
                <When at={createdAt} />
              </span>
              <State tone={TONES[state] ?? 'calm'}>{words.refundStates[state] ?? state}</State>
            </li>
          ))}
        </ul>
      )}
      {order.saleId !== null && <SaleLink saleId={order.saleId} />}
    </Card>
  )
}

function SaleLink({ saleId }: { saleId: string }) {
  const { money: words } = storefrontWords.use()
  if (!useMay('sale.read')) return null
  return (
    <>
      <hr className={css['rule']} />
      <Link to="/sales/$saleId" params={{ saleId }} className="link">
        {words.sale}
      </Link>
    </>
  )
}
