import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Failed, useMay, Waiting } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { AccountDialog } from './account-dialog.tsx'
import { AccountFigures } from './account-figures.tsx'
import { accountOfQuery } from './accounts-query.ts'

/** On the page of a customer: what they owe, or a way to let them buy on account. */
export default function AccountOfCustomer({ customer }: { customer: { id: string } }) {
  const words = pageWords.use()
  const mayEdit = useMay('account.edit')
  const [isOpening, setOpening] = useState(false)
  const { data: account, error, refetch } = useQuery(accountOfQuery(customer.id))
  if (account === undefined) {
    return error === null ? (
      <Waiting rows={3} />
    ) : (
      <Failed error={error} again={() => void refetch()} />
    )
  }
  if (account !== null) {
    return (
      <>
        <AccountFigures account={account} />
        <Link className="button" to={`/accounts/${account.id}`}>
          {words.toAccount}
        </Link>
      </>
    )
  }
  return (
    <>
      <p className="muted">{words.noAccount}</p>
      {mayEdit && (
        <button type="button" className="button" onClick={() => setOpening(true)}>
          {words.openAccount}
        </button>
      )}
      {isOpening && (
        <AccountDialog account={null} customerId={customer.id} onClose={() => setOpening(false)} />
      )}
    </>
  )
}
