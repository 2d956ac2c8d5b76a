import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Money, useMay, When } from 'stoa/web'
import { posWords } from '../pos-words.ts'
import { refundsOfSaleQuery } from './refunds-query.ts'

/** What went back of it, newest first; nothing where nothing did. */
export function RefundsOfSale({ saleId }: { saleId: string }) {
  const words = posWords.use()
  const enabled = useMay('refund.read')
  const { data = [] } = useQuery({ ...refundsOfSaleQuery(saleId), enabled })
  if (data.length === 0) return null
  return (
    <Card title={words.wentBack}>
      <ol className="timeline">
        {data.map(({ id, kind, number, occurredAt, dueMinor, note, lines }) => (
          <li key={id}>
            <p>
              <Link to="/refunds/$refundId" params={{ refundId: id }} className="link num">
                {number}
              </Link>{' '}
              {words.kinds[kind]} <Money amount={dueMinor} />
              <span className="muted">
                {' '}
                <bdi>{lines.map(line => line.name).join(', ')}</bdi>
                {note !== null && (
                  <>
                    {' '}
                    · <bdi>{note}</bdi>
                  </>
                )}
              </span>
            </p>
            <When at={occurredAt} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
