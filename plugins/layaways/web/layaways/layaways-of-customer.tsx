import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Day, Failed, Money, Waiting } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { LayawayState } from './layaway-state.tsx'
import { layawaysOfQuery } from './layaways-query.ts'

/** On the page of a customer: what is set aside for them, and what they paid on it. */
export default function LayawaysOfCustomer({ customer }: { customer: { id: string } }) {
  const words = pageWords.use()
  const { data, error, refetch } = useQuery(layawaysOfQuery(customer.id))
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Waiting rows={3} />
  if (data.items.length === 0) return <p className="muted">{words.ofCustomerNone}</p>
  return (
    <>
      {data.items.map(row => (
        <Link key={row.id} to={`/layaways/${row.id}`} className="row">
          <span className="name num">{row.number}</span>
          <span>
            {words.paid} <Money amount={row.balanceMinor} />
          </span>
          <span className="muted small">
            <Day of={row.dueOn} />
          </span>
          <LayawayState row={row} />
        </Link>
      ))}
      <Link className="button" to="/layaways" search={{ customer: customer.id }}>
        {words.all}
      </Link>
    </>
  )
}
