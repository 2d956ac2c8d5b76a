import { Link } from '@tanstack/react-router'
import type { Sale } from '../console.tsx'
import { posWords } from '../pos-words.ts'

/** Of a half of an exchange: the way to the other one. */
export function ExchangedFor({ of: { kind, exchange } }: { of: Pick<Sale, 'kind' | 'exchange'> }) {
  const words = posWords.use()
  if (exchange === null) return null
  const { id, number } = exchange
  return (
    <>
      <dt>{words.exchange}</dt>
      <dd>
        {kind === 'sale' ? (
          <Link to="/refunds/$refundId" params={{ refundId: id }} className="link num">
            {number}
          </Link>
        ) : (
          <Link to="/sales/$saleId" params={{ saleId: id }} className="link num">
            {number}
          </Link>
        )}
      </dd>
    </>
  )
}
