import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Failed, Money, Waiting, When, type Places } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'
import { OrderState } from './order-state.tsx'
import { ordersOfCustomerQuery } from './orders-query.ts'
import css from './orders.module.css'

/** On the page of a customer: their latest orders, also under the names they were merged from. */
export default function OrdersOfCustomer({ customer }: Places['customers.customer']) {
  const { ofCustomer: words } = storefrontWords.use()
  const { data, error, refetch } = useQuery(ordersOfCustomerQuery(customer.id))
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={4} />
  if (data.items.length === 0) return <p className="muted">{words.none}</p>
  return (
    <>
      <ul className={css['orders']}>
        {data.items.map(({ id, number, placedAt, state, totalMinor }) => (
          <li key={id}>
            <Link to="/orders/$orderId" params={{ orderId: id }} className="named num">
              {number}
            </Link>
            <Money amount={totalMinor} />
            <span className="muted small">
              <When at={placedAt} />
            </span>
            <OrderState state={state} />
          </li>
        ))}
      </ul>
      {data.next !== null && (
        <Link to="/orders/list" search={{ customer: customer.id }} className="link">
          {words.all}
        </Link>
      )}
    </>
  )
}
