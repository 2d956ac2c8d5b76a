import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Failed, kitWords, Money, Waiting, When, type Places } from 'stoa/web'
import { posWords } from '../pos-words.ts'
import { SaleState } from './sale-state.tsx'
import { salesOfCustomerQuery } from './sales-query.ts'
import css from './sales-of-customer.module.css'

/** On the page of a customer: what they bought, also under the names they were merged from. */
export default function SalesOfCustomer({ customer }: Places['customers.customer']) {
  const words = posWords.use()
  const { loading } = kitWords.use()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    salesOfCustomerQuery(customer.id)
  )
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={4} />
  const rows = data.pages.flatMap(page => page.items)
  if (rows.length === 0) return <p className="muted">{words.ofCustomer.none}</p>
  return (
    <>
      <ul className={css['sales']}>
        {rows.map(({ id, number, occurredAt, state, totalMinor }) => (
          <li key={id}>
            <Link to="/sales/$saleId" params={{ saleId: id }} className="named num">
              {number}
            </Link>
            <Money amount={totalMinor} />
            <span className="muted small">
              <When at={occurredAt} />
            </span>
            {state === 'posted' ? <span /> : <SaleState state={state} />}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? loading : words.ofCustomer.more}
        </button>
      )}
    </>
  )
}
