import { Link } from '@tanstack/react-router'
import { Card, useMay } from 'stoa/web'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import css from './order.module.css'

export function CustomerCard({ order: { contact, customerId } }: { order: Order }) {
  const words = storefrontWords.use()
  const mayRead = useMay('customer.read')
  const name = <bdi>{contact.name}</bdi>
  return (
    <Card
      title={words.columns.customer}
      aside={
        <Link to="/orders/list" search={{ customer: customerId }}>
          {words.theirOrders}
        </Link>
      }
    >
      <div className={css['facts']}>
        <b>
          {mayRead ? (
            <Link to="/customers/$customerId" params={{ customerId }} className="named">
              {name}
            </Link>
          ) : (
            name
          )}
        </b>
        {contact.email !== null && (
          <a href={`mailto:${contact.email}`} className="link">
            <bdi>{contact.email}</bdi>
          </a>
        )}
        {contact.phone !== null && (
          <a href={`tel:${contact.phone}`} className="link num" dir="ltr">
            {contact.phone}
          </a>
        )}
        <span className="muted">{contact.whatsappConsent ? words.consent : words.noConsent}</span>
      </div>
    </Card>
  )
}
