import { Card, useLanguage, When } from 'stoa/web'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import css from './order.module.css'

const names = new Map<string, Intl.DisplayNames>()
function countryName(code: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  names.set(language, known)
  return known.of(code) ?? code
}

/** How and where the goods go, and how far they are. */
export function DeliveryCard({ order }: { order: Order }) {
  const { delivery: words } = storefrontWords.use()
  const language = useLanguage()
  const { shipping, address } = order
  return (
    <Card title={words.title}>
      <div className={css['facts']}>
        {shipping === null ? (
          <p className="muted">{words.nothing}</p>
        ) : (
          <p>
            <bdi>{shipping.name}</bdi>{' '}
            <span className="muted">· {words.kinds[shipping.kind] ?? shipping.kind}</span>
          </p>
        )}
        {address !== null && (
          <address className={css['address']} dir="auto">
            <span>{address.name}</span>
            <span>{address.line1}</span>
            {address.line2 !== null && <span>{address.line2}</span>}
            <span>{[address.postcode, address.city].filter(Boolean).join(' ')}</span>
            <span>{countryName(address.country, language)}</span>
            {address.phone !== null && <span className="num">{address.phone}</span>}
            {address.note !== null && <span className="muted">{address.note}</span>}
          </address>
        )}
        {shipping?.trackingNumber != null && (
          <p>
            {words.tracking}{' '}
            {shipping.trackingUrl === null ? (
              <bdi className="num">{shipping.trackingNumber}</bdi>
            ) : (
              <a href={shipping.trackingUrl} className="link" target="_blank" rel="noreferrer">
                <bdi>{shipping.trackingNumber}</bdi>
              </a>
            )}
            {shipping.carrier !== null && (
              <span className="muted">
                {' '}
                · <bdi>{shipping.carrier}</bdi>
              </span>
            )}
          </p>
        )}
        {order.expiresAt !== null && (
          <p className="muted">
            {words.heldUntil} <When at={order.expiresAt} />
          </p>
        )}
        {order.closedGoods !== null && (
          <p className="muted">{words.closed[order.closedGoods] ?? order.closedGoods}</p>
        )}
      </div>
    </Card>
  )
}
